using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Files;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.GettingInvolved;

/// <summary>
/// A provider with a lead partner and a school in its partnership, another provider with that lead partner and a school of its own, and
/// somebody of each; on a database of its own, with a clock the test moves.
/// </summary>
internal sealed class PartnershipScene : IAsyncDisposable
{
    private readonly TestDatabase database;

    private PartnershipScene(TestDatabase database)
    {
        this.database = database;
        Db = database.Open();
        Log = new ActivityLog(Db, Clock);
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public MovableClock Clock { get; } = new();

    public AppDb Db { get; }

    public ActivityLog Log { get; }

    public DatabaseSettings Settings => database.Settings;

    public DateOnly Today => Clock.Today();

    public Actor Provider { get; private set; } = Actor.Nobody;

    public Actor Lead { get; private set; } = Actor.Nobody;

    public Actor School { get; private set; } = Actor.Nobody;

    public Actor OtherProvider { get; private set; } = Actor.Nobody;

    public Actor OtherSchool { get; private set; } = Actor.Nobody;

    public AgreementId LeadAgreement { get; private set; }

    public AgreementId SchoolAgreement { get; private set; }

    public static async Task<PartnershipScene> On(DatabaseKind kind)
    {
        var scene = new PartnershipScene(await TestDatabase.Create(kind));
        scene.Provider = await scene.Somebody("University of Larkmere", "Bea Okafor");
        scene.Lead = await scene.Somebody("Ash Grove Training", "Yusuf Pemberton");
        scene.School = await scene.Somebody("Hollow Lane Primary School", "Dev Ashworth");
        scene.OtherProvider = await scene.Somebody("Northmoor Institute", "Ines Whitlock");
        scene.OtherSchool = await scene.Somebody("Saltmarsh Academy", "Noor Hale");
        var from = scene.Today.AddDays(-30);
        scene.LeadAgreement = await scene.Db.AddAgreement(Of(scene.Provider), Of(scene.Lead), from, null);
        scene.SchoolAgreement = await scene.Db.AddAgreement(Of(scene.Provider), Of(scene.School), from, null, AgreementKind.PlacementSchool);
        await scene.Db.AddAgreement(Of(scene.OtherProvider), Of(scene.Lead), from, null);
        await scene.Db.AddAgreement(Of(scene.OtherProvider), Of(scene.OtherSchool), from, null, AgreementKind.PlacementSchool);
        return scene;
    }

    public static OrganisationId Of(Actor actor) => actor.Organisation!.Value;

    public async Task<Actor> Somebody(string organisation, string name)
    {
        var id = await Db.AddOrganisation(organisation);
        return (await Db.AddPerson(name, null, (id, Role.Administrator))).Acting(id, Role.Administrator, name);
    }

    /// <summary>Another connection to the same database, as another request has.</summary>
    public AppDb Another() => database.Open();

    public ResourceDetails Details(string title = "Phonics in the first weeks") => new(
        title, "A week of short sessions for trainees and their mentors.", ResourceKind.LessonMaterial, [TrainingPhase.Primary], ["phonics", "English"],
        ResourceLicence.PartnershipOnly, null, Today.AddYears(1), null);

    public static GivenVersion Link(string address = "https://www.example.org/phonics") => new(null, address);

    public async Task<ResourceId> Add(Actor owner, ResourceDetails? details = null, GivenVersion? first = null)
    {
        await using var db = Another();
        return (await Adding(db).Run(new(details ?? Details(), first ?? Link()), owner, Stop)).Value;
    }

    public AddResource Adding(AppDb db) => new(db, new KeptFiles(db, Clock), new ActivityLog(db, Clock), Clock);

    public async Task Share(Actor owner, ResourceId resource, IReadOnlyList<Actor> partnerships, params IReadOnlyList<Actor> organisations) =>
        (await Sharing(owner, resource, partnerships, organisations)).Refusals.ShouldBeEmpty();

    public async Task<Outcome<Done>> Sharing(Actor owner, ResourceId resource, IReadOnlyList<Actor> partnerships, params IReadOnlyList<Actor> organisations)
    {
        await using var db = Another();
        return await new ShareResource(db, new ActivityLog(db, Clock), Clock).Run(
            new(resource, [.. partnerships.Select(Of)], [.. organisations.Select(Of)], await VersionOf(resource)), owner, Stop);
    }

    public Task<Guid> VersionOf(ResourceId resource) => Db.Resources.Where(r => r.Id == resource).Select(r => r.Version).SingleAsync(Stop);

    public Task<Outcome<ShowResource.Picture>> See(ResourceId resource, Actor viewer) => new ShowResource(Db, Clock).Run(new(resource), viewer, Stop);

    public async Task<IReadOnlyList<string>> Titles(Actor viewer, FindResources.Query? query = null) =>
        [.. (await new FindResources(Db, Clock).Run(query ?? new(), viewer, Stop)).Value.Rows.Select(row => row.Title)];

    /// <summary>What the journal says last, beside what tests arranged.</summary>
    public async Task<JournalEntry> LastEntry() =>
        await Db.JournalEntries.AsNoTracking().Where(e => e.EventName != "Arranged").OrderByDescending(e => e.Id).FirstAsync(Stop);

    public static GivenVersion File(string name = "handbook.pdf", string text = "words") => new(SomeFiles.Pdf(name, text), null);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}
