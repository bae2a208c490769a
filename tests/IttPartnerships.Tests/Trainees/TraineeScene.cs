using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees;

/// <summary>
/// An accredited provider with a course, a lead partner that delivers it, another partner without part in trainees, a stranger, and two schools.
/// </summary>
internal sealed class TraineeScene : IAsyncDisposable
{
    private TraineeScene(CourseScene courses) => Courses = courses;

    public static readonly DateOnly Today = CourseScene.Today;

    public CourseScene Courses { get; }

    public AppDb Db => Courses.Db;

    /// <summary>Keeps trainees at the provider.</summary>
    public Actor Manager { get; private set; } = Actor.Nobody;

    /// <summary>Sees trainees at the provider, and neither changes them nor sees circumstances.</summary>
    public Actor Lead => Courses.Lead;

    public Actor Viewer { get; private set; } = Actor.Nobody;

    /// <summary>At the lead partner that delivers.</summary>
    public Actor Deliverer => Courses.AtDeliverer;

    /// <summary>Everybody who may not know the trainee is there.</summary>
    public IEnumerable<Actor> Outsiders => [Courses.AtDesigner, Courses.AtStranger, Viewer, AtSchool, Actor.Nobody];

    public Actor AtSchool { get; private set; } = Actor.Nobody;

    public OrganisationId School { get; private set; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TraineeScene> On(DatabaseKind kind)
    {
        var scene = new TraineeScene(await CourseScene.On(kind));
        scene.Manager = await scene.Courses.Somebody("Tomasz Lindqvist", scene.Courses.Provider, Role.PartnershipManager);
        scene.Viewer = await scene.Courses.Somebody("Ines Whitlock", scene.Courses.Provider, Role.Viewer);
        await SampleRegister.Import(scene.Db);
        scene.School = await scene.Db.Schools.Where(s => s.Urn == "100001").Select(s => s.Organisation).SingleAsync(Stop);
        scene.AtSchool = await scene.Courses.Somebody("Maya Quill", scene.School, Role.Administrator);
        return scene;
    }

    public TraineeDetails Details(string reference = "S1") => new(Courses.Course, reference, "Amara Bello", new(2026, 9, 1), new(2027, 6, 30))
    {
        Email = "amara@uni.example", HomePostcode = "ls63aa", ChosenKeyStage = KeyStages.KeyStage2,
    };

    public Task<Outcome<TraineeId>> Keep(KeepTrainee.Command command, Actor? actor = null) =>
        Courses.Run(async (db, log) =>
        {
            using var register = new CurrentRegister(Courses.Settings, Courses.Clock);
            return await new KeepTrainee(db, log, register, Courses.Clock).Run(command, actor ?? Manager, Stop);
        });

    public async Task<TraineeId> Added(string reference = "S1") => (await Keep(new(null, Details(reference)))).Value;

    public Task<T> Run<T>(Func<AppDb, ActivityLog, Task<T>> work) => Courses.Run(work);

    public Task<Outcome<Done>> Step(TraineeId trainee, TraineeStatus? next, DateOnly? on, string? reason = null, Actor? actor = null) =>
        Run((db, log) => new ChangeStatus(db, log, Courses.Clock).Run(new(trainee, next, on, reason), actor ?? Manager, Stop));

    public async Task<Outcome<ShowTrainee.Picture>> Show(TraineeId trainee, Actor? actor = null)
    {
        using var register = new CurrentRegister(Courses.Settings, Courses.Clock);
        return await Run((db, _) => new ShowTrainee(db, register, Courses.Clock).Run(new(trainee), actor ?? Manager, Stop));
    }

    public Task<Trainee> Stored(TraineeId trainee) => Db.Trainees.AsNoTracking().SingleAsync(t => t.Id == trainee, Stop);

    public ValueTask DisposeAsync() => Courses.DisposeAsync();
}
