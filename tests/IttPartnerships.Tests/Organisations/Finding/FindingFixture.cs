using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Finding;

/// <summary>A small register: schools from a file as people import them, and two bodies made by hand.</summary>
public sealed class FindingFixture : IAsyncDisposable
{
    private const string Header = "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),TypeOfEstablishment (code),Town,Postcode,Easting,Northing,UKPRN,Trusts (code),Trusts (name),LA (name),CloseDate";

    private static readonly string[] Schools =
    [
        "100001,St Mary's Church of England Primary School,Open,Primary,1,Leeds,LS6 3AA,428000,436000,10000001,,,Leeds,",
        "100002,Saint Mary\u2019s Catholic Academy,Open,Secondary,28,Leeds,LS6 3AB,428200,436200,,,,Leeds,",
        "100003,Bradford Grammar School,Open,Not applicable,11,Bradford,BD9 4JP,415000,434500,,,,Bradford,",
        "100004,Ren\u00e9e & Daughters School,Open,Primary,1,York,YO1 7AA,460000,452000,,,,York,",
        "100005,Leeds West Academy,Closed,Secondary,28,Leeds,LS13 1DQ,423500,435000,,,,Leeds,31-08-2020",
        "100006,Oak Tree Special School,Open,Not applicable,7,Pudsey,LS28 7AA,422000,433000,,,,Leeds,",
        "100007,Woodlands Pupil Referral Unit,Open,Not applicable,14,Leeds,LS11 5AA,429500,431500,,,,Leeds,",
        "100008,The Elm School,Open,Primary,1,Manchester,M1 1AA,384500,398500,,,,Manchester,",
        "100009,The Ash School,Open,Primary,1,Manchester,M11 1AA,387500,398000,,,,Manchester,",
        "100010,Nowhere Primary School,Open,Primary,1,Leeds,LS6 9ZZ,,,,,,Leeds,",
    ];

    private FindingFixture(TestDatabase database)
    {
        Database = database;
        Current = new CurrentRegister(database.Settings, TimeProvider.System);
    }

    public TestDatabase Database { get; }

    public CurrentRegister Current { get; }

    public OrganisationId Provider { get; } = OrganisationId.New();

    public OrganisationId Partner { get; } = OrganisationId.New();

    public static Actor Person(OrganisationId organisation, Role role = Role.PartnershipManager) =>
        new(PersonId.New(), organisation, "Bea Okafor", RolePermissions.Of(role));

    public static async Task<FindingFixture> Create(DatabaseKind kind)
    {
        var fixture = new FindingFixture(await TestDatabase.Create(kind));
        await Import(fixture.Database, Schools);
        await fixture.AddBodies();
        return fixture;
    }

    public static async Task Import(TestDatabase database, params string[] rows)
    {
        await using var db = database.Open();
        var outcome = await new ImportSchools(db, TimeProvider.System).Run(
            new(new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Header)))), "schools-2026-01-30.csv"),
            Actor.CommandLine,
            TestContext.Current.CancellationToken);
        outcome.Value.Problems.ShouldBeEmpty();
    }

    public Task<FoundOrganisations> Find(string text) => Find(new OrganisationFilter { Text = text });

    public async Task<FoundOrganisations> Find(OrganisationFilter filter, FindOrder order = FindOrder.BestMatch, Actor? actor = null) =>
        (await new FindOrganisations(Current, TimeProvider.System).Run(new(filter, order), actor ?? Actor.CommandLine, TestContext.Current.CancellationToken)).Value;

    public async Task<string[]> Names(string text) => [.. (await Find(text)).Rows.Select(found => found.Row.Name)];

    public async Task<OrganisationId> School(string urn)
    {
        await using var db = Database.Open();
        return await db.Schools.Where(s => s.Urn == urn).Select(s => s.Organisation).SingleAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Current.Dispose();
        await Database.DisposeAsync();
    }

    private async Task AddBodies()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await using var db = Database.Open();
        db.Add(new Organisation
        {
            Id = Provider,
            Kind = OrganisationKind.HigherEducationInstitution,
            Name = "University of the Dales",
            Status = OrganisationStatus.Open,
            Identifiers = [new() { Organisation = Provider, Scheme = IdentifierScheme.ProviderCode, Value = "D37" }],
            Names = [new() { Organisation = Provider, Kind = NameKind.Former, Name = "Swaledale Teacher Training College" }],
            Accreditations = [new() { Id = Guid.CreateVersion7(), Organisation = Provider, Number = "1999", From = today.AddYears(-2) }],
        });
        db.Add(new Organisation { Id = Partner, Kind = OrganisationKind.TeachingSchoolHub, Name = "Aire Valley Teaching School Hub", Status = OrganisationStatus.Open });
        db.Add(new PublishedPartnership { Provider = Provider, Partner = Partner, Year = AcademicYear.Of(today) });
        new IttPartnerships.Journal.ActivityLog(db, TimeProvider.System).Record(new MadeByHand(Provider, Partner), Actor.CommandLine);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private sealed record MadeByHand(OrganisationId Provider, OrganisationId Partner) : IttPartnerships.Journal.JournalEvent
    {
        public override string Summary => "Made two organisations for a test";

        public override IReadOnlyList<Guid> Subjects => [Provider.Value, Partner.Value];
    }
}
