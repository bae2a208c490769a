using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

/// <summary>
/// An accredited provider with a course of one component, two lead partners (one with the design delegated to it, one with only
/// delivery), and a stranger.
/// </summary>
internal sealed class CourseScene : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 9, 7);

    private readonly TestDatabase database;

    private CourseScene(TestDatabase database)
    {
        this.database = database;
        Db = database.Open();
        Log = new ActivityLog(Db, Clock);
    }

    public MovableClock Clock { get; } = new();

    public DatabaseSettings Settings => database.Settings;

    public AppDb Db { get; private set; }

    public ActivityLog Log { get; private set; }

    public OrganisationId Provider { get; private set; }

    public OrganisationId Designer { get; private set; }

    public OrganisationId Deliverer { get; private set; }

    public OrganisationId Stranger { get; private set; }

    public AgreementId DesignAgreement { get; private set; }

    /// <summary>The two people of the provider who may approve.</summary>
    public Actor Lead { get; private set; } = Actor.Nobody;

    public Actor Second { get; private set; } = Actor.Nobody;

    /// <summary>At the provider, may write and not approve.</summary>
    public Actor Coordinator { get; private set; } = Actor.Nobody;

    /// <summary>Administrators of the other organisations: every role's permissions, and still no approval.</summary>
    public Actor AtDesigner { get; private set; } = Actor.Nobody;

    public Actor AtDeliverer { get; private set; } = Actor.Nobody;

    public Actor AtStranger { get; private set; } = Actor.Nobody;

    public CourseId Course { get; private set; }

    public ComponentId Unit { get; private set; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<CourseScene> On(DatabaseKind kind)
    {
        var scene = new CourseScene(await TestDatabase.Create(kind));
        var db = scene.Db;
        scene.Provider = await db.AddOrganisation("Larkmere Training");
        scene.Designer = await db.AddOrganisation("Ash Grove Trust");
        scene.Deliverer = await db.AddOrganisation("Tarn Hill Teaching School Hub");
        scene.Stranger = await db.AddOrganisation("Nowhere College");
        foreach (var accredited in (OrganisationId[])[scene.Provider, scene.Stranger])
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = accredited, Number = "1901", From = new(2024, 9, 1) });
        }

        await db.SaveForTest();
        scene.Lead = await scene.Somebody("Priya Hargreaves", scene.Provider, Role.QualityLead);
        scene.Second = await scene.Somebody("Bea Okafor", scene.Provider, Role.Administrator);
        scene.Coordinator = await scene.Somebody("Callum Rahman", scene.Provider, Role.MentorCoordinator);
        scene.AtDesigner = await scene.Somebody("Yusuf Pemberton", scene.Designer, Role.Administrator);
        scene.AtDeliverer = await scene.Somebody("Marta Osei", scene.Deliverer, Role.Administrator);
        scene.AtStranger = await scene.Somebody("Noor Hale", scene.Stranger, Role.Administrator);
        scene.DesignAgreement = await db.AddAgreement(scene.Provider, scene.Designer, new(2026, 8, 1), null, AgreementKind.LeadPartner, Responsibility.CurriculumDesign);
        await db.AddAgreement(scene.Provider, scene.Deliverer, new(2026, 8, 1), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        scene.Course = (await scene.Run((d, l) => new KeepCourse(d, l, scene.Clock).Run(new(null, "x104", "Primary with QTS", TrainingPhase.Primary), scene.Coordinator, Stop))).Value;
        scene.Unit = await scene.AddComponent(ComponentKind.CurriculumUnit, "Early reading");
        return scene;
    }

    public async Task<Actor> Somebody(string name, OrganisationId at, Role role) => (await Db.AddPerson(name, null, (at, role))).Acting(at, role, name);

    public async Task<ComponentId> AddComponent(ComponentKind kind, string title, ComponentId? after = null) =>
        (await Run((d, l) => new KeepComponent(d, l, Clock).Run(new(Course, null, kind, title, Provider, after), Coordinator, Stop))).Value;

    /// <summary>An agreement in force that delegates the design of one course to the partner.</summary>
    public async Task DelegateDesign(OrganisationId partner, string course)
    {
        var agreement = await Db.AddAgreement(Provider, partner, new(2026, 8, 1), null);
        var from = new DateOnly(2026, 8, 1);
        Db.Add(new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = agreement, Number = 2, From = from, EffectiveFrom = from, FirstYear = AcademicYear.Of(from), LastYear = AcademicYear.Of(from),
            Delegations =
            {
                new Delegation
                {
                    Id = DelegationId.New(), Agreement = agreement, Provider = Provider, Partner = partner, Responsibility = Responsibility.CurriculumDesign,
                    Courses = course, From = from, HeldFrom = from,
                },
            },
        });
        await Db.SaveForTest();
    }

    /// <summary>Each on a connection of its own, as requests are.</summary>
    public async Task<T> Run<T>(Func<AppDb, ActivityLog, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db, new ActivityLog(db, Clock));
    }

    public Task<Outcome<ComponentVersionId>> Write(Actor actor, string text, ComponentId? component = null) =>
        Run((d, l) => new WriteDraft(d, l, Clock).Run(new(component ?? Unit, null, text), actor, Stop));

    public Task<Outcome<Done>> Propose(Actor actor, ComponentVersionId draft) =>
        Run(async (d, l) => await new ProposeVersion(d, l, Clock, Post(d)).Run(new(draft, await Stamp(draft)), actor, Stop));

    public CoursePost Post(AppDb db) => new(db, new Mailbox(db, Clock), new SiteAddress(new Uri("https://itt.example/")));

    public Task<Outcome<Done>> Approve(Actor actor, ComponentVersionId proposal, DateOnly? from = null) =>
        Run(async (d, l) => await new ApproveVersion(d, l, Clock).Run(new(proposal, await Stamp(proposal), from), actor, Stop));

    public Task<Outcome<Done>> Return(Actor actor, ComponentVersionId proposal, string reason = "Say how long each part takes") =>
        Run(async (d, l) => await new ReturnVersion(d, l, Clock).Run(new(proposal, reason, await Stamp(proposal)), actor, Stop));

    /// <summary>A proposal of this text, waiting.</summary>
    public async Task<ComponentVersionId> Proposed(Actor actor, string text, ComponentId? component = null)
    {
        var draft = (await Write(actor, text, component)).Value;
        (await Propose(actor, draft)).Refusals.ShouldBeEmpty();
        return draft;
    }

    /// <summary>Written by the coordinator, approved by the quality lead.</summary>
    public async Task<ComponentVersionId> Approved(string text, DateOnly? from = null, ComponentId? component = null)
    {
        var proposal = await Proposed(Coordinator, text, component);
        (await Approve(Lead, proposal, from)).Refusals.ShouldBeEmpty();
        return proposal;
    }

    public async Task<Guid> Stamp(ComponentVersionId version) =>
        await Db.ComponentVersions.AsNoTracking().Where(v => v.Id == version).Select(v => v.Version).SingleAsync(Stop);

    public Task<ComponentVersion> Version(ComponentVersionId version) => Db.ComponentVersions.AsNoTracking().SingleAsync(v => v.Id == version, Stop);

    public Task<Outcome<ShowComponent.Picture>> Show(Actor actor, ComponentId? component = null) =>
        Run((d, _) => new ShowComponent(d, Clock).Run(new(component ?? Unit), actor, Stop));

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}
