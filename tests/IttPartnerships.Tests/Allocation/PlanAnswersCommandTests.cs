using System.Text.Json;
using IttPartnerships.Allocation;
using IttPartnerships.Cli;
using IttPartnerships.Cli.Allocation;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Allocation;

/// <summary>What <c>ittp plan</c> says besides the plan: reasons, advice, changes, progress.</summary>
public sealed class PlanAnswersCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ittp-plan");

    public void Dispose() => folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task Files(
        string trainees = "Ann,400000,300000,Physics,A:autumn\nBob,400200,300000,Physics,A:autumn\n",
        string offers = "O1,Oak,Physics,autumn\nE1,Elm,Physics,spring\nA1,Ash,Music,\n")
    {
        await File.WriteAllTextAsync(At("trainees.csv"), "trainee,easting,northing,subject,pattern\n" + trainees, Stop);
        await File.WriteAllTextAsync(At("schools.csv"), "school,easting,northing\nOak,400100,300000\nElm,405000,300000\nAsh,403000,300000\n", Stop);
        await File.WriteAllTextAsync(At("offers.csv"), "offer,school,subject,windows\n" + offers, Stop);
    }

    private async Task<(int Code, string Output, string Error)> Plan(params string[] more)
    {
        using StringWriter output = new(), error = new();
        var parsed = Program.Root().Parse(["plan", "--trainees", At("trainees.csv"), "--schools", At("schools.csv"), "--offers", At("offers.csv"), .. more]);
        var code = await parsed.InvokeAsync(new() { Output = output, Error = error }, Stop);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task A_trainee_is_explained_here_elsewhere_and_with_what_would_help()
    {
        await Files();
        var first = await Plan("--explain", "ann");
        var placed = first.Output.Contains("): unfilled", StringComparison.Ordinal) ? "Bob" : "Ann";
        var (here, nowhere) = (await Plan("--explain", placed), await Plan("--explain", placed == "Ann" ? "Bob" : "Ann"));

        here.Code.ShouldBe(0);
        here.Output.ShouldContain("Slot 1 (A in autumn): Oak, on O1, ");
        here.Output.ShouldContain("Why here: The only school possible");
        here.Output.ShouldContain("Why not Elm, on E1, ");
        here.Output.ShouldContain("minutes: it is not in autumn");
        nowhere.Output.ShouldContain("Slot 1 (A in autumn): unfilled. 1 Physics offer in autumn; it is taken");
        nowhere.Output.ShouldContain($"its place in autumn is taken by {placed}, for whom no other place is free");
        nowhere.Output.ShouldContain("What would help: 1 place for Physics in autumn, at or near");
        Directory.GetFiles(folder.FullName).Length.ShouldBe(3, "a question writes nothing");
    }

    [Fact]
    public async Task A_trainee_nobody_knows_is_refused_before_anything_is_planned()
    {
        await Files();
        var (code, output, error) = await Plan("--explain", "Zoe", "--out", At("plan.csv"));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("trainees.csv, column trainee: “Zoe” There is no trainee of this name");
        File.Exists(At("plan.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Advice_names_extra_offers_and_what_one_more_place_is_worth()
    {
        await Files("Ann,400000,300000,Physics,A:autumn\nBob,400200,300000,Physics,A:autumn\n", "O1,Oak,Physics,autumn\nE1,Elm,Physics,autumn\n");
        var (code, output, _) = await Plan("--advice");
        code.ShouldBe(0);
        output.ShouldContain("Short: One more place of O1 at Oak, for Physics in autumn is worth about as much as sparing somebody a journey of");

        await Files();
        (await Plan("--advice")).Output.ShouldContain("Would help: 1 place for Physics in autumn, at or near");
        await Files("Ann,400000,300000,Physics,A:autumn\n");
        (await Plan("--advice")).Output.ShouldContain("Nothing is short");
    }

    [Fact]
    public async Task A_repair_tells_what_people_know_otherwise_apart_from_what_nobody_knows()
    {
        await Files("Ann,400000,300000,Physics,A:autumn B:spring\n");
        await Plan("--out", At("plan.csv"));
        File.Copy(At("plan.csv"), At("before.csv"));
        await Files("Ann,400000,300000,Physics,A:autumn B:spring\nBob,404000,300000,Physics,A:autumn\n", "E1,Elm,Physics,spring\nE2,Elm,Physics,autumn\nA2,Ash,Physics,autumn\n");
        var (code, output, _) = await Plan("--keep", At("before.csv"), "--out", At("after.csv"), "--report", At("report.json"));
        code.ShouldBe(0);
        output.ShouldContain("As people were told: 1 kept, 1 to tell anew, 1 nobody was told of.");
        output.ShouldContain("Tell anew: Ann, A in autumn: from Oak to Ash: O1 is offered no more.");
        output.ShouldContain("New: Bob, A in autumn: Elm.");
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(At("report.json"), Stop));
        report.RootElement.GetProperty("changes").GetProperty("changed")[0].GetProperty("offerGone").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_mended_plan_says_that_nothing_is_known_of_how_near_to_the_best_it_is()
    {
        await Files("Ann,400000,300000,Physics,A:autumn\n", "O1,Oak,Physics,autumn\nE1,Elm,Physics,autumn\n");
        (await Plan("--out", At("plan.csv"))).Output.ShouldContain("Proved: no plan leaves fewer than 0 unfilled, and none is better than this one.");
        File.Copy(At("plan.csv"), At("before.csv"));

        await Files("Ann,400000,300000,Physics,A:autumn\n", "E1,Elm,Physics,autumn\n");
        var (code, output, _) = await Plan("--keep", At("before.csv"), "--out", At("plan.csv"), "--report", At("report.json"), "--advice");
        code.ShouldBe(0);
        output.ShouldContain("Tell anew: Ann, A in autumn: from Oak to Elm: O1 is offered no more.");
        output.ShouldContain("How near it is to the best possible is not known: mended from what people were told, with few changes.");
        output.ShouldContain("What one more place of the offers there are is worth is not known: mended from what people were told, with few changes.");
        output.ShouldNotContain("Proved");
        output.ShouldNotContain("Nothing is short");
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(At("report.json"), Stop));
        string[] proved = ["bound", "gap", "journeyGap", "leastUnfilled"];
        proved.ShouldAllBe(name => report.RootElement.GetProperty(name).ValueKind == JsonValueKind.Null);
        report.RootElement.GetProperty("wanted").GetArrayLength().ShouldBe(0);
        (await Plan("--keep", At("before.csv"), "--explain", "Ann")).Output.ShouldContain("Slot 1 (A in autumn): Elm, on E1, ");
    }

    [Fact]
    public async Task Where_most_slots_are_new_all_is_planned_and_proved()
    {
        await Files("Ann,400000,300000,Physics,A:autumn\n", "O1,Oak,Physics,\nE1,Elm,Physics,\n");
        await Plan("--out", At("before.csv"));
        await Files("Ann,400000,300000,Physics,A:autumn B:spring\nBob,400200,300000,Physics,A:autumn\n", "O1,Oak,Physics,\nE1,Elm,Physics,\n");
        var (_, output, _) = await Plan("--keep", At("before.csv"), "--advice");
        output.ShouldContain("As people were told: 1 kept, 0 to tell anew, 2 nobody was told of.");
        output.ShouldContain("Proved: no plan leaves fewer than 0 unfilled");
    }

    [Fact]
    public async Task For_a_program_every_line_is_an_object_and_the_last_has_the_report()
    {
        using (FileStream people = File.Create(At("trainees.csv")), schools = File.Create(At("schools.csv")), offers = File.Create(At("offers.csv")))
        {
            new ExampleFiles(ExampleFiles.InventedSites(40, seed: 3), 120, seed: 3, supply: 1.0).Write(people, schools, offers);
        }

        var (code, output, error) = await Plan("--json", "--out", At("plan.csv"), "--seconds", "120");
        (code, error).ShouldBe((0, ""));
        List<JsonElement> lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        var progress = lines[..^1];
        progress.ShouldNotBeEmpty();
        progress.ShouldAllBe(line => line.GetProperty("kind").GetString() == "progress" && line.GetProperty("filled").GetInt32() <= line.GetProperty("slots").GetInt32());
        lines[^1].GetProperty("kind").GetString().ShouldBe("plan");
        lines[^1].GetProperty("report").GetProperty("status").GetString().ShouldBe("complete");
    }

    [Fact]
    public async Task Bad_files_are_objects_too()
    {
        await Files("Ann,here,300000,Physics,A:autumn\n");
        var (code, output, error) = await Plan("--json", "--out", At("plan.csv"));
        (code, error).ShouldBe((2, ""));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var problem = JsonDocument.Parse(lines[0]).RootElement;
        (problem.GetProperty("file").GetString(), problem.GetProperty("row").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("value").GetString()).ShouldBe(("trainees.csv", 2, "easting", "here"));
        JsonDocument.Parse(lines[^1]).RootElement.GetProperty("kind").GetString().ShouldBe("refused");
    }

    [Fact]
    public async Task A_weight_changes_the_plan_and_a_wrong_one_is_named()
    {
        await File.WriteAllTextAsync(At("trainees.csv"), "trainee,easting,northing,subject,pattern,prefers\nAnn,400000,300000,Physics,A:autumn,Elm\n", Stop);
        await File.WriteAllTextAsync(At("schools.csv"), "school,easting,northing\nOak,400100,300000\nElm,405000,300000\n", Stop);
        await File.WriteAllTextAsync(At("offers.csv"), "offer,school,subject\nO1,Oak,Physics\nE1,Elm,Physics\n", Stop);
        (await Plan("--explain", "Ann", "--weight", "preferences=0")).Output.ShouldContain("Oak, on O1");
        (await Plan("--explain", "Ann", "--weight", "preferences=40000")).Output.ShouldContain("Elm, on E1");

        var (code, _, error) = await Plan("--explain", "Ann", "--weight", "beauty=3");
        code.ShouldBe(1);
        error.ShouldContain("--weight beauty=3: give a name and a whole number");
    }

    [Fact]
    public async Task Asked_for_nothing_the_command_says_what_to_ask_for()
    {
        await Files();
        var (code, _, error) = await Plan();
        code.ShouldBe(1);
        error.ShouldContain("Say with --out where the plan is written, or ask with --explain or --advice");
    }

    [Fact]
    public void Whoever_watches_sees_one_line_written_over_itself_and_gone_at_the_end()
    {
        using StringWriter output = new(), error = new();
        PlanText text = new(output, error, watched: true);
        text.Progress(new PlanProgress("Filling autumn", 30, 60, 2_000, 1_500), TimeSpan.FromSeconds(1.2));
        text.EndProgress();
        error.ToString().ShouldStartWith("\r[##########..........] 30 of 60 placed, at most 25.0% from the best, 1.2 s. Filling autumn");
        error.ToString().ShouldEndWith(" \r");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_who_does_not_watch_is_told_of_progress()
    {
        using StringWriter output = new(), error = new();
        PlanText text = new(output, error, watched: false);
        text.Progress(new PlanProgress("Filling autumn", 30, 60, 2_000), TimeSpan.FromSeconds(1));
        text.EndProgress();
        error.ToString().ShouldBeEmpty();
    }
}
