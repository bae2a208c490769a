using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Partnerships.Oversight;

/// <summary>A provider that delegates, its partner, and somebody who has nothing to do with it. The clock stands at 22 November 2026 until a test moves it.</summary>
internal sealed class OversightScene : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OversightScene(TestDatabase database)
    {
        Database = database;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
    }

    public static DateOnly First { get; } = new(2026, 8, 1);

    public static DateOnly Last { get; } = new(2027, 7, 31);

    public DayClock Clock { get; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Clock.Today.Date);

    public TestDatabase Database { get; }

    public Actor Quality { get; private set; } = Actor.Nobody;

    public Actor Partner { get; private set; } = Actor.Nobody;

    public Actor Viewer { get; private set; } = Actor.Nobody;

    public Actor Stranger { get; private set; } = Actor.Nobody;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OversightScene> On(DatabaseKind kind)
    {
        var scene = new OversightScene(await TestDatabase.Create(kind));
        await using var db = scene.Database.Open();
        scene.Quality = await Person(db, "Priya Hargreaves", await db.AddOrganisation("University of Quenshire"), Role.QualityLead);
        scene.Viewer = await Person(db, "Ines Whitlock", scene.Quality.Organisation!.Value, Role.Viewer);
        scene.Partner = await Person(db, "Yusuf Pemberton", await db.AddOrganisation("Ash Grove Trust"), Role.Administrator);
        scene.Stranger = await Person(db, "Marta Osei", await db.AddOrganisation("Larkmere Training"), Role.Administrator);
        return scene;
    }

    public async Task<DelegationId> Delegate(Responsibility responsibility = Responsibility.CourseDelivery, params IReadOnlyList<(OversightMethod Method, int EveryMonths)> overseen)
    {
        await using var db = Database.Open();
        return await db.AddOverseen(Quality.Organisation!.Value, Partner.Organisation!.Value, First, Last, responsibility, overseen);
    }

    /// <summary>A delegation with a visit every three months, an owner, and the visit due on 31 October planned.</summary>
    public async Task<OversightActivityId> PlannedVisit()
    {
        var delegation = await Delegate(Responsibility.CourseDelivery, (OversightMethod.Visit, 3));
        (await Do<NameOversightOwner, Done>(use => use.Run(new(delegation, Quality.Person), Quality, Stop))).Succeeded.ShouldBeTrue();
        (await Do<PlanOversight, PlanOversight.Planned>(use => use.Run(new(), Actor.CommandLine, Stop))).Value.Added.ShouldBe(1);
        return (await Activities()).ShouldHaveSingleItem().Id;
    }

    public async Task<Outcome<Done>> Record(OversightActivityId activity, OversightOutcome outcome = OversightOutcome.MeetsExpectations, params IReadOnlyList<RaisedAction> actions)
    {
        var version = (await Show(activity)).Version;
        return await Do<RecordOversight, Done>(use => use.Run(new(activity, Today, outcome, "Training was seen at two schools", "", actions, version), Quality, Stop));
    }

    public async Task<ShowOversightActivity.Answer> Show(OversightActivityId activity, Actor? actor = null) =>
        (await Do<ShowOversightActivity, ShowOversightActivity.Answer>(use => use.Run(new(activity), actor ?? Quality, Stop))).Value;

    public async Task<FindOversight.Answer> Find(Actor actor, DateOnly? on = null) =>
        (await Do<FindOversight, FindOversight.Answer>(use => use.Run(new(on), actor, Stop))).Value;

    public async Task<IReadOnlyList<OversightActivity>> Activities()
    {
        await using var db = Database.Open();
        return await db.OversightActivities.AsNoTracking().OrderBy(a => a.DueOn).ToListAsync(Stop);
    }

    public async Task<Outcome<T>> Do<TUseCase, T>(Func<TUseCase, Task<Outcome<T>>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static async Task<Actor> Person(AppDb db, string name, OrganisationId at, Role role) => (await db.AddPerson(name, null, (at, role))).Acting(at, role, name);
}
