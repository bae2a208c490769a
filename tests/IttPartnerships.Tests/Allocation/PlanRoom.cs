using IttPartnerships.Files;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Allocation;

/// <summary>A day that tests move; what takes time still takes real time.</summary>
public sealed class DayClock : TimeProvider
{
    public DateTimeOffset Today { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Today;
}

/// <summary>Two organisations that plan, on a database of their own, with workers that run when told to.</summary>
public sealed class PlanRoom : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private PlanRoom(TestDatabase database, DayClock clock)
    {
        Database = database;
        Clock = clock;
        services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public DayClock Clock { get; }

    public Actor Manager { get; private set; } = Actor.Nobody;

    public Actor Rival { get; private set; } = Actor.Nobody;

    public RunningJobs Running => services.GetRequiredService<RunningJobs>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PlanRoom> On(DatabaseKind kind)
    {
        var room = new PlanRoom(await TestDatabase.Create(kind), new DayClock());
        await using var db = room.Database.Open();
        room.Manager = await Person(db, "Ash Grove Training", Role.PartnershipManager);
        room.Rival = await Person(db, "Larkmere Training", Role.PartnershipManager);
        return room;
    }

    public static GivenFile File(string text, string name = "a file.csv") => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>Two trainees and one place that both could take: one of them stays unplaced.</summary>
    public static RequestPlan.Command Small(string name = "First try") => new(
        name,
        File("trainee,easting,northing,subject,pattern\nAmira Example,446210,310450,Physics,A:autumn\nBen Example,446300,310500,Physics,A:autumn\n"),
        File("school,easting,northing\nAsh Grove School,444100,308900\nLarkmere School,447000,311000\n"),
        File("offer,school,subject,windows,places\nphysics-1,Ash Grove School,Physics,autumn,1\nmusic-1,Larkmere School,Music,,1\n"));

    public async Task<PlanRunId> Request(RequestPlan.Command? command = null, Actor? actor = null) =>
        (await Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(command ?? Small(), actor ?? Manager, Stop))).Value.Plan!.Value;

    public async Task<PlanRunId> Make(RequestPlan.Command? command = null)
    {
        var plan = await Request(command);
        await Work();
        return plan;
    }

    public async Task<MadePlan> Read(PlanRunId plan) => (await Use<ReadPlan, Outcome<ReadPlan.Answer>>(use => use.Run(new(plan), Manager, Stop))).Value.Plan;

    public Task<Outcome<IReadOnlyList<FindPlans.Row>>> Find(PlanRunId? plan = null, Actor? actor = null) =>
        Use<FindPlans, Outcome<IReadOnlyList<FindPlans.Row>>>(use => use.Run(new(plan), actor ?? Manager, Stop));

    public Task<bool> Work(CancellationToken? stop = null) => services.GetRequiredService<JobWorker>().RunNext(stop ?? Stop);

    public async Task<TResult> Use<TUseCase, TResult>(Func<TUseCase, Task<TResult>> use)
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

    private static async Task<Actor> Person(AppDb db, string organisation, Role role)
    {
        var at = await db.AddOrganisation(organisation);
        return (await db.AddPerson($"Bea of {organisation}", null, (at, role))).Acting(at, role);
    }
}
