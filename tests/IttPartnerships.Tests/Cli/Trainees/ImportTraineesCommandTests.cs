using System.Text.Json;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Cli.Trainees;

public sealed class ImportTraineesCommandTests : IDisposable
{
    private const string Columns = "Student number,Surname,Forename,Programme,Start date,End date\r\n";
    private const string Amara = "S1,Bello,Amara,X104,1/9/2026,30/06/2027\r\n";
    private const string NoSuchDay = "S2,Fenn,Zoe,X104,31/9/2026,30/06/2027\r\n";

    private readonly string folder = Directory.CreateTempSubdirectory("ittp-trainees-").FullName;

    private static CancellationToken Stop => TraineeScene.Stop;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Good_rows_come_in_and_refused_ones_are_named_with_code_2(DatabaseKind kind)
    {
        await using var scene = await Larkshire(kind);

        var (code, output, _) = await Import(scene, Amara + NoSuchDay);

        code.ShouldBe(2);
        output.ShouldContain("row 3, column Start date, “31/9/2026”: ");
        output.ShouldContain("1 added, 0 changed, 0 unchanged, 1 refused.");
        (await scene.Db.Trainees.AsNoTracking().Select(trainee => trainee.Name).ToListAsync(Stop)).ShouldBe(["Amara Bello"]);

        (code, output, _) = await Import(scene, Amara, "--json");
        code.ShouldBe(0);
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("unchanged").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Whole_saves_nothing_where_a_row_is_refused()
    {
        await using var scene = await Larkshire(DatabaseKind.Sqlite);

        var (code, output, _) = await Import(scene, Amara + NoSuchDay, "--whole");

        code.ShouldBe(2);
        output.ShouldContain("Nothing was saved: 1 of 2 rows have to be mended first.");
        (await scene.Db.Trainees.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_provider_nobody_knows_is_refused()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);

        var (code, _, error) = await Import(scene, Amara);

        code.ShouldBe(2);
        error.ShouldContain("No provider has the code L34. Find it by name: ittp find NAME");
    }

    private static async Task<TraineeScene> Larkshire(DatabaseKind kind)
    {
        var scene = await TraineeScene.On(kind);
        scene.Db.Add(new OrganisationIdentifier { Organisation = scene.Courses.Provider, Scheme = IdentifierScheme.ProviderCode, Value = "L34" });
        await scene.Db.SaveForTest();
        return scene;
    }

    private async Task<(int Code, string Output, string Error)> Import(TraineeScene scene, string rows, params string[] more)
    {
        var file = Path.Combine(folder, "trainees.csv");
        await File.WriteAllTextAsync(file, Columns + rows, Stop);
        return await CommandLine.RunOn(scene.Courses.Settings, folder, ["import", "trainees", file, "--provider", "l34", .. more]);
    }
}
