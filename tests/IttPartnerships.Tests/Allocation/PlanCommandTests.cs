using System.Text.Json;
using IttPartnerships.Allocation;
using IttPartnerships.Cli;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Allocation;

public sealed class PlanCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ittp-plan");

    public void Dispose() => folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private void Example(int trainees = 60)
    {
        using var people = File.Create(At("trainees.csv"));
        using var schools = File.Create(At("schools.csv"));
        using var offers = File.Create(At("offers.csv"));
        new ExampleFiles(ExampleFiles.InventedSites(40, seed: 3), trainees, seed: 3, supply: 1.0).Write(people, schools, offers);
    }

    private async Task<(int Code, string Output, string Error)> Plan(params string[] more)
    {
        using StringWriter output = new(), error = new();
        var parsed = Program.Root().Parse(["plan", "--trainees", At("trainees.csv"), "--schools", At("schools.csv"), "--offers", At("offers.csv"), "--out", At("plan.csv"), .. more]);
        var code = await parsed.InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private List<string[]> Rows(string name, params string[] columns)
    {
        using var stream = File.OpenRead(At(name));
        using var file = DelimitedFile.Open(stream, name);
        var found = columns.Select(column => file.Column(column)).ToArray();
        List<string[]> rows = [];
        while (file.Read())
        {
            rows.Add([.. found.Select(column => file[column])]);
        }

        file.Problems.First.ShouldBeEmpty();
        return rows;
    }

    [Fact]
    public async Task A_plan_and_a_report_are_written_and_agree()
    {
        Example();
        var (code, output, error) = await Plan("--report", At("report.json"));
        (code, error).ShouldBe((0, ""));
        var rows = Rows("plan.csv", "trainee", "slot", "letter", "window", "offer", "school", "minutes", "why");
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(At("report.json"), TestContext.Current.CancellationToken));
        var root = report.RootElement;
        root.GetProperty("slots").GetInt32().ShouldBe(rows.Count);
        root.GetProperty("filled").GetInt32().ShouldBe(rows.Count(row => row[4].Length > 0));
        root.GetProperty("unfilled").GetArrayLength().ShouldBe(rows.Count(row => row[4].Length == 0));
        root.GetProperty("worstMinutes").GetInt32().ShouldBe(rows.Where(row => row[4].Length > 0).Max(row => int.Parse(row[6])));
        root.GetProperty("bound").GetInt64().ShouldBeLessThanOrEqualTo(root.GetProperty("objective").GetInt64());
        root.GetProperty("gap").GetDouble().ShouldBeInRange(0, 1);
        root.GetProperty("leastUnfilled").GetInt64().ShouldBeLessThanOrEqualTo(root.GetProperty("unfilled").GetArrayLength());
        root.GetProperty("status").GetString().ShouldBe("complete");
        foreach (var name in (string[])["seconds", "objective", "medianMinutes", "advice", "seed"])
        {
            root.TryGetProperty(name, out _).ShouldBeTrue(name);
        }

        rows.ShouldAllBe(row => row[7].Length > 0);
        output.ShouldContain($"{root.GetProperty("filled")} of {rows.Count} slots filled");
    }

    [Fact]
    public async Task The_same_files_and_seed_give_the_same_bytes()
    {
        Example();
        await Plan("--seed", "7");
        var first = await File.ReadAllBytesAsync(At("plan.csv"), TestContext.Current.CancellationToken);
        await Plan("--seed", "7");
        (await File.ReadAllBytesAsync(At("plan.csv"), TestContext.Current.CancellationToken)).ShouldBe(first);
    }

    [Fact]
    public async Task Bad_files_are_refused_whole_with_every_problem_and_nothing_is_written()
    {
        Example();
        await File.AppendAllTextAsync(At("trainees.csv"), "Bad,1,1,Physics,KS9,nonsense,horse,,,\n", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(At("offers.csv"), "Bad,Nowhere,Physics,KS3,,1\n", TestContext.Current.CancellationToken);
        var (code, output, error) = await Plan("--report", At("report.json"));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("trainees.csv, row 62, column key_stages: “KS9” “KS9” is not a key stage. Use EYFS, KS1, KS2, KS3, KS4 or KS5, with spaces between them.");
        error.ShouldContain("trainees.csv, row 62, column travel: “horse”");
        error.ShouldContain("column school: “Nowhere” This is not a school of the schools file");
        File.Exists(At("plan.csv")).ShouldBeFalse();
        File.Exists(At("report.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        Example();
        File.Delete(At("offers.csv"));
        var (code, _, error) = await Plan();
        code.ShouldBe(2);
        error.ShouldContain("offers.csv: there is no such file");
    }

    [Fact]
    public async Task Windows_that_share_days_share_places()
    {
        await Write("schools.csv", "school,easting,northing\nOak,400000,300000\n");
        await Write("offers.csv", "offer,school,subject\nO1,Oak,Physics\n");
        await Write("trainees.csv", "trainee,easting,northing,subject,pattern\nAnn,400100,300000,Physics,A:autumn\nBob,400100,300000,Physics,A:block\n");
        await Write("windows.csv", "window,first_day,last_day\nautumn,1/9/2026,18/12/2026\nblock,2/11/2026,15/1/2027\n");
        await Plan();
        Rows("plan.csv", "offer").ShouldAllBe(row => row[0] == "O1");
        (await Plan("--windows", At("windows.csv"))).Code.ShouldBe(0);
        Rows("plan.csv", "offer").Count(row => row[0] == "O1").ShouldBe(1);
        Rows("plan.csv", "why").ShouldContain(row => row[0].Contains("at the time of", StringComparison.Ordinal));

        await Write("windows.csv", "window,first_day,last_day\nautumn,1/9/2026,18/12/2026\n");
        var (code, _, error) = await Plan("--windows", At("windows.csv"));
        code.ShouldBe(2);
        error.ShouldContain("windows.csv");
        error.ShouldContain("no row says when it is");
    }

    private Task Write(string name, string text) => File.WriteAllTextAsync(At(name), text, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_plan_kept_from_before_changes_only_where_it_must()
    {
        Example();
        await Plan();
        var before = Rows("plan.csv", "trainee", "slot", "offer");
        File.Copy(At("plan.csv"), At("before.csv"));
        var gone = before.First(row => row[2].Length > 0)[2];
        var offers = await File.ReadAllLinesAsync(At("offers.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(At("offers.csv"), offers.Where(line => !line.StartsWith(gone + ",", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        await Plan("--keep", At("before.csv"), "--seed", "99");
        var after = Rows("plan.csv", "trainee", "slot", "offer");
        var hit = before.Count(row => row[2] == gone);
        var changed = before.Zip(after).Count(pair => pair.First[2] != pair.Second[2]);
        changed.ShouldBeInRange(hit, hit * 4);
        after.ShouldAllBe(row => row[2] != gone);
    }

    [Fact]
    public async Task Names_that_look_like_formulas_are_written_as_text_and_found_again_when_kept()
    {
        await File.WriteAllTextAsync(At("schools.csv"), "school,easting,northing\n@Oak,400000,300000\nElm,400100,300000\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("offers.csv"), "offer,school,subject\n+O1,@Oak,Physics\nE1,Elm,Physics\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("trainees.csv"), "trainee,easting,northing,subject,pattern,pinned\n=1+1,400100,300000,Physics,A:autumn,A=+O1\n", TestContext.Current.CancellationToken);
        await Plan();
        Rows("plan.csv", "trainee", "offer", "school").ShouldHaveSingleItem().ShouldBe(["'=1+1", "'+O1", "'@Oak"]);
        File.Move(At("plan.csv"), At("before.csv"));
        await File.WriteAllTextAsync(At("trainees.csv"), "trainee,easting,northing,subject,pattern\n=1+1,400100,300000,Physics,A:autumn\n", TestContext.Current.CancellationToken);
        await Plan("--keep", At("before.csv"));
        Rows("plan.csv", "offer", "why").ShouldHaveSingleItem().ShouldBe(["'+O1", "Kept as it was"]);
    }

    [Fact]
    public async Task Out_of_time_the_best_plan_so_far_is_written_and_says_so()
    {
        Example(400);
        var (code, output, _) = await Plan("--seconds", "0.001", "--report", At("report.json"));
        code.ShouldBe(0);
        output.ShouldContain("stopped early");
        Rows("plan.csv", "offer").Count(row => row[0].Length > 0).ShouldBeGreaterThan(100);
    }
}
