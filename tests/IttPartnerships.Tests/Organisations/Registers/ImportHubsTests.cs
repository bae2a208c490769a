using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class ImportHubsTests
{
    private const string HubHeader = "ab_name_ecf1,appropriate_body_id,hub_region,ab_name_riab";
    private const string Elm = "Elm Teaching School Hub (Oak School),4cb21fcf-d643-4120-9c5b-2d105abcb4af,EE1,Elm";
    private const string Ash = "Ash Hub (ASH),a77df925-7b9e-4957-a3b4-aa9d9318a7cd,EE1&EE2,Ash";
    private const string National = "National Body,c99bfcf6-1dc6-49fd-9a28-abe670720883,,National";
    private static readonly string[] Districts = ["code,region,districts", "EE1,East,\"Elmshire, Birmingham North\"", "EE2,East,Bristol", "EE3,East,Nowhere"];
    private static readonly string[] Schools =
    [
        "URN,EstablishmentName,EstablishmentStatus (name),DistrictAdministrative (name),LA (name)",
        "100001,Oak School,Open,Elmshire,Elmshire", "100002,Fir School,Open,Birmingham,Birmingham", "100003,Yew School,Open,,\"Bristol, City of\"",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Hubs_come_in_with_their_districts_and_lead_school_and_odd_things_are_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);

        var report = await Import(database, Districts, Elm, Ash, National);

        report.Counts.ShouldBe(new ImportCounts(Rows: 6, Added: 2, LeftOut: 1));
        report.Warnings.Select(w => w.Value).ShouldBe(["National Body", "EE3"]);
        await using var db = database.Open();
        (await db.Organisations.Where(o => o.Kind == OrganisationKind.TeachingSchoolHub).Select(o => o.Name).Order().ToListAsync(Stop)).ShouldBe(["Ash Hub (ASH)", "Elm Teaching School Hub"]);
        (await db.HubDistricts.CountAsync(Stop)).ShouldBe(5);
        (await db.Links.SingleAsync(Stop)).OtherName.ShouldBe("Oak School");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Importing_the_same_hubs_twice_changes_nothing_and_new_districts_change_in_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);
        await Import(database, Districts, Elm, Ash);

        (await Import(database, Districts, Elm, Ash)).Counts.ShouldBe(new ImportCounts(Rows: 5, Unchanged: 2));
        (await Import(database, null, Elm)).Counts.ShouldBe(new ImportCounts(Rows: 1, Unchanged: 1, Vanished: 1));
        (await Import(database, ["hub_region_code,district_name", "EE1,Elmshire", "EE1,Oakshire", "EE2,Bristol"], Elm, Ash)).Counts
            .ShouldBe(new ImportCounts(Rows: 5, Changed: 2));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_hub_that_is_a_provider_is_one_body_whichever_came_first(DatabaseKind kind)
    {
        string[] providers = ["operating_name,provider_code", "Elm Teaching School Hub,E11"];
        await using var first = await TestDatabase.Create(kind);
        await first.Providers(providers);
        await Import(first, Districts, Elm);
        await using var second = await TestDatabase.Create(kind);
        await Import(second, Districts, Elm);
        await second.Providers(providers);

        foreach (var database in (TestDatabase[])[first, second])
        {
            await using var db = database.Open();
            var hub = await db.Organisations.Include(o => o.Identifiers).SingleAsync(Stop);
            hub.Kind.ShouldBe(OrganisationKind.TeachingSchoolHub);
            hub.Identifiers.Select(i => i.Scheme).ShouldBe([IdentifierScheme.HubId, IdentifierScheme.ProviderCode], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Bad_rows_of_either_file_refuse_both()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await Import(database, ["hub_region_code,district_name", "East,Elmshire", "EE1,"], Elm, "No Id,,EE1,", "Odd Region,a77df925-7b9e-4957-a3b4-aa9d9318a7cd,all of it,");

        report.Problems.Select(p => (p.Row, p.Column)).ShouldBe([(3, "appropriate_body_id"), (4, "hub_region"), (2, "hub_region_code"), (3, "district_name")]);
        (await Import(database, null)).Counts.Added.ShouldBe(0);
        await using var db = database.Open();
        (await db.Organisations.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_of_districts_given_as_the_hubs_is_told_from_them()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        (await database.Hubs(Importing.Lines(Districts), null)).Problems[0].Reason.ShouldStartWith("This file lists the districts of the hub regions");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_real_hubs_serve_every_district_of_England_and_wrong_codes_at_source_are_noticed(DatabaseKind kind)
    {
        var schools = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        var hubs = SharedData.File("teaching-school-hubs", "hub-region-mapping.csv");
        var districts = SharedData.File("teaching-school-hubs", "hub-region-districts.csv");
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(File.OpenRead(schools), "schools.csv.gz");

        var first = await database.Hubs(File.OpenRead(hubs), File.OpenRead(districts));
        var second = await database.Hubs(File.OpenRead(hubs), File.OpenRead(districts));

        first.Counts.ShouldBe(new ImportCounts(Rows: 388, Added: 83, LeftOut: 3));
        second.Counts.ShouldBe(new ImportCounts(Rows: 388, Unchanged: 83, LeftOut: 3));
        first.Warnings.Where(w => w.Reason.StartsWith("No hub serves", StringComparison.Ordinal)).Select(w => w.Value).ShouldBe(["EE3", "EE4"]);
        first.Warnings.ShouldContain(w => w.Reason.Contains("which these hub regions do not serve"));
        await using var db = database.Open();
        var served = (await db.HubDistricts.Select(d => d.DistrictFolded).Distinct().ToListAsync(Stop)).ToHashSet();
        var unserved = await db.Schools.Where(s => s.District != null && s.Region != null).Select(s => s.District!).Distinct().ToListAsync(Stop);
        string[] withoutHub = ["cambridge", "south cambridgeshire", "huntingdonshire", "peterborough", "fenland", "east cambridgeshire", "north norfolk", "kings lynn and west norfolk", "norwich", "broadland"];
        unserved.Select(DistrictName.Fold).Where(d => !served.Contains(d)).Except(withoutHub).ShouldBeEmpty();
    }

    private static Task<ImportReport> Import(TestDatabase database, string[]? districts, params string[] hubs) =>
        database.Hubs(Importing.Lines([HubHeader, .. hubs]), districts is null ? null : Importing.Lines(districts));
}
