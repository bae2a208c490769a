using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class ImportPublishedPartnershipsTests
{
    private const string Header = "partnership__accredited_provider_provider_code,partnership__training_partner_provider_code,partnership__academic_years_active";

    private static readonly string[] Providers =
    [
        "operating_name,provider_code,accreditation__number,accreditation__start_date,accreditation__end_date",
        "Elm University,E11,1999,2024-08-01,2026-07-31", "Oak School,E12,,,", "Ash Trust,E13,,,",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_year_of_a_partnership_is_a_fact_of_its_own_and_both_bodies_journals_say_so(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Providers);

        var report = await database.Partnerships(Header, "E11,E12,\"2026,2025\"", "E11,E13,2026");

        report.Counts.ShouldBe(new ImportCounts(Rows: 2, Added: 3));
        await using var db = database.Open();
        (await db.PublishedPartnerships.CountAsync(p => p.Year == new AcademicYear(2026), Stop)).ShouldBe(2);
        var oak = await db.Organisations.SingleAsync(o => o.Name == "Oak School", Stop);
        var details = await db.JournalSubjects.Where(s => s.Subject == oak.Id.Value).Select(s => s.Detail).ToListAsync(Stop);
        details.SelectMany(ChangeDetail.Read).ShouldContain(new FactChange("Published partner of Elm University (E11)", null, "2025 to 2026, 2026 to 2027"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Importing_the_same_partnerships_twice_changes_nothing_and_one_no_longer_listed_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Providers);
        await database.Partnerships(Header, "E11,E12,\"2026,2025\"", "E11,E13,2026");

        (await database.Partnerships(Header, "E11,E12,\"2026,2025\"", "E11,E13,2026")).Counts.ShouldBe(new ImportCounts(Rows: 2, Unchanged: 3));
        (await database.Partnerships("accredited_provider_code,training_provider_code,academic_year_code", "E11,E12,2026")).Counts
            .ShouldBe(new ImportCounts(Rows: 1, Unchanged: 1, Vanished: 1));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Its_own_partner_and_codes_nobody_has_are_left_out_and_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(Providers);

        var report = await database.Partnerships(Header, "E11,E11,2026", "E11,X99,2026", "X98,E12,2026", "E11,E12,\"2026,2026\"", "E11,E12,2026");

        report.Counts.ShouldBe(new ImportCounts(Rows: 5, Added: 1, LeftOut: 4));
        report.Warnings.Select(w => (w.Row, w.Value)).ShouldBe([(2, "E11"), (3, "X99"), (4, "X98"), (6, "E12")]);
    }

    [Fact]
    public async Task Bad_rows_refuse_the_whole_file()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await database.Providers(Providers);

        var report = await database.Partnerships(Header, "E11,E12,2026", "E1,E12,2026", "E11,E12,", "E11,E12,this year");

        report.Problems.Select(p => (p.Row, p.Value)).ShouldBe([(3, "E1"), (4, ""), (5, "this year")]);
        await using var db = database.Open();
        (await db.PublishedPartnerships.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_real_partnerships_come_in_and_the_yearly_lists_add_nothing(DatabaseKind kind)
    {
        var providers = SharedData.File("itt-providers", "providers-all-2019-2026.csv");
        var all = SharedData.File("itt-providers", "partnerships-all-2019-2026.csv");
        await using var database = await TestDatabase.Create(kind);
        await database.Providers(File.OpenRead(providers), "providers-all-2019-2026.csv");

        var first = await database.Partnerships(File.OpenRead(all), "partnerships-all-2019-2026.csv");
        var second = await database.Partnerships(File.OpenRead(all), "partnerships-all-2019-2026.csv");
        var year = await database.Partnerships(File.OpenRead(SharedData.File("itt-providers", "by-year", "partnerships-2026.csv")), "partnerships-2026.csv");

        (first.Counts.Rows, first.Counts.LeftOut).ShouldBe((1806, 0));
        (second.Counts.Added, second.Counts.Unchanged).ShouldBe((0, first.Counts.Added));
        year.Counts.ShouldBe(new ImportCounts(Rows: 748, Unchanged: 748));
    }
}
