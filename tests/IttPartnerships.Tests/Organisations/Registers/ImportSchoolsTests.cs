using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class ImportSchoolsTests
{
    private const string Header = "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),Town,Postcode,Easting,Northing,Trusts (code),Trusts (name),CloseDate";
    private const string Alder = "100001,Alder School,Open,Primary,Leeds,LS6 3AA,428000,436000,,,";
    private const string Birch = "100002,Birch School,Open,Secondary,York,YO1 1AA,460000,452000,17,The Wood Trust,";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_first_import_adds_every_school_with_its_facts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        var report = await Import(database, Header, Alder, Birch);

        report.Counts.ShouldBe(new ImportCounts(Rows: 2, Added: 2));
        await using var db = database.Open();
        var birch = await db.Organisations.Include(o => o.School).Include(o => o.Addresses).Include(o => o.Identifiers).SingleAsync(o => o.Name == "Birch School", Stop);
        birch.School!.Phase.ShouldBe(Phase.Secondary);
        birch.School.KeyStages.ShouldBe(KeyStages.KeyStage3 | KeyStages.KeyStage4);
        birch.School.Setting.ShouldBe(SettingType.Unknown);
        birch.Addresses.ShouldHaveSingleItem().Postcode.ShouldBe("YO1 1AA");
        birch.Identifiers.ShouldHaveSingleItem().Value.ShouldBe("100002");
        var membership = await db.TrustMemberships.SingleAsync(m => m.School == birch.Id, Stop);
        (await db.Organisations.SingleAsync(o => o.Id == membership.Trust, Stop)).Name.ShouldBe("The Wood Trust");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Importing_the_same_file_twice_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Import(database, Header, Alder, Birch);

        var again = await Import(database, Header, Alder, Birch);

        again.Counts.ShouldBe(new ImportCounts(Rows: 2, Unchanged: 2));
        await using var db = database.Open();
        (await db.Schools.Select(s => s.LastSeenIn).Distinct().SingleAsync(Stop)).ShouldBe(again.Import!.Value);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_newer_file_changes_in_place_and_keeps_what_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Import(database, Header, Alder, Birch);

        var report = await Import(
            database,
            Header,
            "100001,Alder Academy,Open,Primary,Leeds,LS7 4BB,428500,436500,17,The Wood Trust,",
            "100002,Birch School,Closed,Secondary,York,YO1 1AA,460000,452000,18,The Hill Trust,31-08-2026",
            "100003,Cedar School,Proposed to open,All-through,Ripon,HG4 1AA,431000,471000,,,");

        report.Counts.ShouldBe(new ImportCounts(Rows: 3, Added: 1, Changed: 1, Closed: 1));
        await using var db = database.Open();
        var alder = await db.Organisations.Include(o => o.Names).Include(o => o.Addresses).SingleAsync(o => o.Name == "Alder Academy", Stop);
        alder.Names.ShouldHaveSingleItem().Name.ShouldBe("Alder School");
        alder.Addresses.Count.ShouldBe(2);
        alder.Addresses.Single(a => a.Until is null).Postcode.ShouldBe("LS7 4BB");
        alder.Addresses.Single(a => a.Until is not null).Postcode.ShouldBe("LS6 3AA");
        var birch = await db.Organisations.SingleAsync(o => o.Name == "Birch School", Stop);
        birch.ClosedOn.ShouldBe(new DateOnly(2026, 8, 31));
        (await db.TrustMemberships.CountAsync(m => m.School == birch.Id, Stop)).ShouldBe(2);
        (await db.TrustMemberships.CountAsync(m => m.School == birch.Id && m.Until == null, Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_change_is_in_the_journal_with_before_and_after(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Import(database, Header, Alder);
        await Import(database, Header, Alder.Replace("Alder School", "Alder Academy", StringComparison.Ordinal));

        await using var db = database.Open();
        var alder = await db.Organisations.SingleAsync(Stop);
        var entries = await db.JournalEntries.OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(Stop);
        entries.Select(e => e.EventName).ShouldBe([nameof(SchoolRegisterImported), nameof(SchoolRegisterImported)]);
        var subjects = await db.JournalSubjects.Where(s => s.Subject == alder.Id.Value).ToListAsync(Stop);
        subjects.SelectMany(s => ChangeDetail.Read(s.Detail)).ShouldBe(
            [new("Name", null, "Alder School"), new("Status", null, "Open"), new("Name", "Alder School", "Alder Academy")], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_missing_from_the_next_file_is_kept_and_marked_until_it_returns(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Import(database, Header, Alder, Birch);

        (await Import(database, Header, Alder)).Counts.ShouldBe(new ImportCounts(Rows: 1, Unchanged: 1, Vanished: 1));
        await using (var db = database.Open())
        {
            (await db.Schools.SingleAsync(s => s.Urn == "100002", Stop)).VanishedOn.ShouldNotBeNull();
        }

        (await Import(database, Header, Alder)).Counts.Vanished.ShouldBe(0);
        (await Import(database, Header, Alder, Birch)).Counts.ShouldBe(new ImportCounts(Rows: 2, Changed: 1, Unchanged: 1));
        await using (var db = database.Open())
        {
            (await db.Schools.SingleAsync(s => s.Urn == "100002", Stop)).VanishedOn.ShouldBeNull();
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_narrower_layout_leaves_the_facts_it_does_not_have(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Import(database, Header, Alder, Birch);

        var report = await Import(database, "postcode,name,urn", "LS6 3AA,Alder School,100001");

        report.Counts.ShouldBe(new ImportCounts(Rows: 1, Unchanged: 1));
        await using var db = database.Open();
        var alder = await db.Schools.SingleAsync(s => s.Urn == "100001", Stop);
        alder.Phase.ShouldBe(Phase.Primary);
        (await db.Schools.CountAsync(s => s.VanishedOn != null, Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_with_bad_rows_is_refused_whole_and_says_where(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Import(database, Header, Alder);

        var report = await Import(
            database,
            Header,
            Alder.Replace("Alder School", "Alder Academy", StringComparison.Ordinal),
            "10000X,Bad number,Open,Primary,,,,,,,",
            "100001,Alder again,Open,Primary,,,,,,,",
            "100004,Bad date,Closed,Primary,,,,,,,31-31-2026",
            "100005,Bad place,Open,Primary,,,far away,1,,,",
            "100006,Bad state,Perhaps,Primary,,,,,,,",
            "100007,,Open,Primary,,,,,,,");

        report.Refused.ShouldBeTrue();
        report.Problems.Select(p => (p.Row, p.Column, p.Value)).ShouldBe(
        [
            (3, "URN", "10000X"),
            (4, "URN", "100001"),
            (5, "CloseDate", "31-31-2026"),
            (6, "Easting", "far away"),
            (7, "EstablishmentStatus (name)", "Perhaps"),
            (8, "EstablishmentName", ""),
        ]);
        await using var db = database.Open();
        (await db.Organisations.SingleAsync(Stop)).Name.ShouldBe("Alder School");
        (await db.RegisterImports.CountAsync(Stop)).ShouldBe(1);
        (await db.JournalEntries.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_university_in_the_school_register_is_no_school()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        await Import(database, "URN,EstablishmentName,TypeOfEstablishment (code)", "133839,University of Alder,29", "100001,Alder School,01");

        await using var db = database.Open();
        (await db.Organisations.OrderBy(o => o.Name).Select(o => o.Kind).ToListAsync(Stop))
            .ShouldBe([OrganisationKind.School, OrganisationKind.HigherEducationInstitution]);
    }

    [Fact]
    public async Task A_file_without_the_needed_column_is_refused_by_its_name()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await Import(database, "EstablishmentName,Town", "Alder School,Leeds");

        report.Problems.ShouldHaveSingleItem().Column.ShouldBe("URN");
    }

    [Fact]
    public async Task Only_those_who_keep_the_register_may_import_it()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Header));
        var viewer = new Actor(PersonId.New(), OrganisationId.New(), "Vi Ewer", RolePermissions.Of(Role.Viewer));

        var outcome = await new ImportSchools(db, TimeProvider.System).Run(new(content, "schools.csv"), viewer, Stop);

        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    internal static async Task<ImportReport> Import(TestDatabase database, params string[] lines)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        return await Run(database, new(content, "schools.csv"));
    }

    internal static async Task<ImportReport> Run(TestDatabase database, ImportSchools.Command command)
    {
        await using var db = database.Open();
        var outcome = await new ImportSchools(db, TimeProvider.System).Run(command, Actor.CommandLine, Stop);
        return outcome.Value;
    }
}
