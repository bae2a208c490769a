using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class ImportEstablishmentLinksTests
{
    private const string Header = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"";
    private const string Old = "100001,100002,\"New School\",\"Successor\",\"01-09-2020\"";
    private const string New = "100002,100001,\"Old School\",\"Predecessor\",\"01-09-2020\"";
    private static readonly string[] Schools = ["URN,EstablishmentName,EstablishmentStatus (name)", "100001,Old School,Closed", "100002,New School,Open"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Links_are_kept_with_the_registers_own_words_and_journalled_for_each_school(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);

        var report = await database.Links(Header, Old, New);

        report.Counts.ShouldBe(new ImportCounts(Rows: 2, Added: 2));
        await using var db = database.Open();
        var old = await db.Schools.SingleAsync(s => s.Urn == "100001", Stop);
        var link = await db.Links.SingleAsync(l => l.Organisation == old.Organisation, Stop);
        (link.Kind, link.OtherUrn, link.On).ShouldBe((LinkKind.Successor, "100002", new DateOnly(2020, 9, 1)));
        link.Other.ShouldNotBeNull();
        var detail = await db.JournalSubjects.Where(s => s.Subject == old.Organisation.Value).Select(s => s.Detail).ToListAsync(Stop);
        detail.SelectMany(ChangeDetail.Read).ShouldContain(new FactChange("Successor 100002", null, "New School, 2020-09-01"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Importing_the_same_links_twice_changes_nothing_and_a_newer_file_changes_in_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);
        await database.Links(Header, Old, New);

        (await database.Links(Header, Old, New)).Counts.ShouldBe(new ImportCounts(Rows: 2, Unchanged: 2));
        (await database.Links(Header, New.Replace("01-09-2020", "", StringComparison.Ordinal))).Counts.ShouldBe(new ImportCounts(Rows: 1, Changed: 1, Vanished: 1));

        await using var db = database.Open();
        (await db.Links.CountAsync(Stop)).ShouldBe(2);
        (await db.Links.SingleAsync(l => l.OtherUrn == "100001", Stop)).On.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_to_a_school_we_do_not_have_keeps_its_number_and_finds_the_school_when_it_comes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);

        var report = await database.Links(Header, "100002,100009,Annexe,Successor,", "100009,100002,New School,Predecessor,");

        report.Counts.ShouldBe(new ImportCounts(Rows: 2, Added: 1, LeftOut: 1));
        report.Warnings.ShouldHaveSingleItem().Value.ShouldBe("100009");
        await using (var db = database.Open())
        {
            (await db.Links.SingleAsync(Stop)).Other.ShouldBeNull();
        }

        await database.Schools([.. Schools, "100009,Annexe,Open"]);
        await using (var db = database.Open())
        {
            var annexe = await db.Schools.SingleAsync(s => s.Urn == "100009", Stop);
            (await db.Links.SingleAsync(Stop)).Other.ShouldBe(annexe.Organisation);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_with_bad_rows_is_refused_whole_with_every_one_of_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);

        var report = await database.Links(Header, Old, "1,100002,Short,Successor,", "100001,100001,Itself,Successor,", "100001,100003,No type,,", "100002,100004,Bad day,Other,31-02-2020", Old);

        report.Problems.Select(p => (p.Row, p.Column)).ShouldBe([(3, "URN"), (4, "LinkURN"), (5, "LinkType"), (6, "LinkEstablishedDate"), (7, "LinkURN")]);
        await using var db = database.Open();
        (await db.Links.AnyAsync(Stop)).ShouldBeFalse();
        (await db.RegisterImports.CountAsync(i => i.Kind == RegisterKind.Links, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Links_wait_for_the_schools()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        (await database.Links(Header, Old)).Problems.ShouldHaveSingleItem().Reason.ShouldContain("Import the register of schools first");
    }

    [Fact]
    public async Task Who_may_not_import_learns_nothing()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();

        var outcome = await new ImportEstablishmentLinks(db, TimeProvider.System).Run(
            new(Importing.Lines(Header), "links.csv"), new Actor(null, null, "Vi Ewer", RolePermissions.Of(Role.Viewer)), Stop);

        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_real_links_come_in_and_a_second_time_change_nothing(DatabaseKind kind)
    {
        var schools = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        var links = SharedData.File("gias-links", "links_edubasealldata20250422.csv.gz");
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(File.OpenRead(schools), "schools.csv.gz");

        var first = await database.Links(File.OpenRead(links), Path.GetFileName(links));
        var second = await database.Links(File.OpenRead(links), Path.GetFileName(links));

        first.Counts.ShouldBe(new ImportCounts(Rows: 33801, Added: 33796, LeftOut: 5));
        first.FactsOf.ShouldBe(new DateOnly(2025, 4, 22));
        second.Counts.ShouldBe(new ImportCounts(Rows: 33801, Unchanged: 33796, LeftOut: 5));
        await using var db = database.Open();
        (await db.Links.CountAsync(l => l.Other == null, Stop)).ShouldBe(5);
        (await db.Links.Select(l => l.Words).Distinct().CountAsync(Stop)).ShouldBe(17);
        (await db.Links.CountAsync(l => l.OtherName!.Contains("à Becket"), Stop)).ShouldBeGreaterThan(0);
    }
}
