using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

/// <summary>The real files, in every layout we could find and at their real size.</summary>
public sealed class ImportRealSchoolsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_national_register_comes_in_whole_and_a_second_time_changes_nothing(DatabaseKind kind)
    {
        var path = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        await using var database = await TestDatabase.Create(kind);

        (await ImportFile(database, path)).Counts.ShouldBe(new ImportCounts(Rows: 52125, Added: 52125));
        (await ImportFile(database, path)).Counts.ShouldBe(new ImportCounts(Rows: 52125, Unchanged: 52125));

        await using var db = database.Open();
        (await db.Organisations.CountAsync(o => o.Status == OrganisationStatus.Closed, Stop)).ShouldBe(23812);
        (await db.Organisations.CountAsync(o => o.Name.Contains("à Becket"), Stop)).ShouldBeGreaterThan(0);
        (await db.Set<OrganisationAddress>().CountAsync(a => a.Easting != null, Stop)).ShouldBe(43891);
    }

    [Fact]
    public async Task Successive_national_lists_add_close_rename_and_mark_as_they_should()
    {
        var first = SharedData.File("gias-schools", "register-gias-2025-01-16.csv.gz");
        var second = SharedData.File("gias-schools", "register-gias-2025-07-11.csv.gz");
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        await ImportFile(database, first);
        var report = await ImportFile(database, second);

        report.Counts.Added.ShouldBe(287);
        report.Counts.Vanished.ShouldBe(289);
        report.FactsOf.ShouldBe(new DateOnly(2025, 7, 11));
    }

    [Theory]
    [InlineData("gias-schools", "gias-full-header-sample-8-rows.csv")]
    [InlineData("gias-schools", "register-schools-2022-07-06.csv.gz")]
    [InlineData("gias-schools", "register-gias-2022-10-28.csv.gz")]
    [InlineData("gias-schools", "gias-status-2024-06-17.csv.gz")]
    [InlineData("gias-schools", "open-schools-coordinates-2026-01-30.csv.gz")]
    [InlineData("gias-joined", "establishments-joined.csv.gz")]
    public async Task Every_layout_of_the_real_register_comes_in(string folder, string name)
    {
        var path = SharedData.File(folder, name);
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await ImportFile(database, path);

        report.Problems.ShouldBeEmpty();
        report.Counts.Added.ShouldBe(report.Counts.Rows);
        report.Counts.Added.ShouldBeGreaterThan(7);
    }

    private static async Task<ImportReport> ImportFile(TestDatabase database, string path)
    {
        await using var content = File.OpenRead(path);
        return await ImportSchoolsTests.Run(database, new(content, Path.GetFileName(path)));
    }
}
