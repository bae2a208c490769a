using System.Text.Json;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Placements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Cli.Placements;

public sealed class ImportTermDatesCommandTests : IDisposable
{
    private const string Columns = "authority,year,first_day,last_day,label\r\n";

    private readonly string folder = Directory.CreateTempSubdirectory("ittp-terms-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_good_file_is_taken_in_and_told_in_a_sentence_or_as_json(DatabaseKind kind)
    {
        await using var database = await Larkshire(kind);
        var file = Write("330,2026,2026-09-03,2026-10-23,Autumn 1\r\n330,2026,2026-11-02,2026-12-18,Autumn 2\r\n");

        var (code, output, error) = await CommandLine.Run(database, folder, "import", "term-dates", file);
        (code, output.Trim(), error).ShouldBe((0, "Took in 2 stretches for 1 authority’s year.", ""));

        (code, output, _) = await CommandLine.Run(database, folder, "import", "term-dates", file, "--json");
        code.ShouldBe(0);
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("terms").GetInt32().ShouldBe(2);
        await using var db = database.Open();
        (await db.TermDates.CountAsync(Stop)).ShouldBe(1, "The second time replaces the first");
    }

    [Fact]
    public async Task A_bad_row_is_named_nothing_is_taken_in_and_the_code_is_2()
    {
        await using var database = await Larkshire(DatabaseKind.Sqlite);
        var (code, output, _) = await CommandLine.Run(database, folder, "import", "term-dates", Write("330,2026,2026-10-23,2026-09-03,Autumn 1\r\n"));
        code.ShouldBe(2);
        output.ShouldContain("row 2");
        output.ShouldContain("Nothing was taken in: 1 to mend first.");
        (await CommandLine.Run(database, folder, "import", "term-dates", Path.Combine(folder, "absent.csv"))).Code.ShouldBe(2);
        await using var db = database.Open();
        (await db.TermDates.CountAsync(Stop)).ShouldBe(0);
    }

    private static async Task<TestDatabase> Larkshire(DatabaseKind kind)
    {
        var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await SomeStay.AddSchool(db, "Elm Street School");
        return database;
    }

    private string Write(string rows)
    {
        var file = Path.Combine(folder, "term-dates.csv");
        File.WriteAllText(file, Columns + rows);
        return file;
    }
}
