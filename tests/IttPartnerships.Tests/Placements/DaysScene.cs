using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Placements;

/// <summary>
/// A provider with one trainee at one school from Monday 7 September 2026 for twelve weeks, and people of the provider, the school and neither.
/// The clock stands at 22 November 2026 until a test moves it.
/// </summary>
internal sealed class DaysScene : IAsyncDisposable
{
    public static readonly DateOnly First = new(2026, 9, 7);

    private readonly ServiceProvider services;

    private DaysScene(TestDatabase database)
    {
        Database = database;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public DayClock Clock { get; } = new();

    public TestDatabase Database { get; }

    public SomeStay Stay { get; private set; } = null!;

    public Actor Manager { get; private set; } = Actor.Nobody;

    public Actor Viewer { get; private set; } = Actor.Nobody;

    /// <summary>Somebody who may do everything at the school.</summary>
    public Actor School { get; private set; } = Actor.Nobody;

    public Actor Stranger { get; private set; } = Actor.Nobody;

    public static async Task<DaysScene> On(DatabaseKind kind)
    {
        var scene = new DaysScene(await TestDatabase.Create(kind));
        await using var db = scene.Database.Open();
        var provider = await db.AddOrganisation("University of Quenshire");
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "5001", From = new(2024, 8, 1) });
        scene.Stay = await SomeStay.In(db, provider, First);
        scene.Manager = await Person(db, "Tomasz Lindqvist", provider, Role.PartnershipManager);
        scene.Viewer = await Person(db, "Ines Whitlock", provider, Role.Viewer);
        scene.School = await Person(db, "Dev Ashworth", scene.Stay.School, Role.Administrator);
        scene.Stranger = await Person(db, "Marta Osei", await db.AddOrganisation("Larkmere Training"), Role.Administrator);
        return scene;
    }

    /// <summary>Sets the day, at nine in the morning.</summary>
    public void On(DateOnly day) => Clock.Today = new(day, new(9, 0), TimeSpan.Zero);

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

    public static async Task<Actor> Person(AppDb db, string name, OrganisationId at, Role role) => (await db.AddPerson(name, null, (at, role))).Acting(at, role, name);
}
