using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Itp;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Requirements;

/// <summary>A provider with two courses, one delivered by a lead partner, two schools, and trainees on both; and a stranger.</summary>
internal sealed class RequirementScene : IAsyncDisposable
{
    private readonly TestDatabase database;

    private RequirementScene(TestDatabase database)
    {
        this.database = database;
        Db = database.Open();
    }

    public MovableClock Clock { get; } = new();

    public DateOnly Today => Clock.Today();

    public AcademicYear Year => AcademicYear.Of(Today);

    public AppDb Db { get; private set; }

    public OrganisationId Provider { get; private set; }

    public OrganisationId Partner { get; private set; }

    public OrganisationId Elm { get; private set; }

    public OrganisationId Oak { get; private set; }

    /// <summary>Two who may confirm and approve; the first keeps trainees too.</summary>
    public Actor Lead { get; private set; } = Actor.Nobody;

    public Actor Second { get; private set; } = Actor.Nobody;

    public Actor AtPartner { get; private set; } = Actor.Nobody;

    public Actor AtStranger { get; private set; } = Actor.Nobody;

    public CourseId Own { get; private set; }

    public CourseId Delegated { get; private set; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RequirementScene> On(DatabaseKind kind)
    {
        var scene = new RequirementScene(await TestDatabase.Create(kind));
        var db = scene.Db;
        scene.Provider = await db.AddOrganisation("Larkmere Training");
        scene.Partner = await db.AddOrganisation("Tarn Hill Teaching School Hub");
        var stranger = await db.AddOrganisation("Nowhere College");
        scene.Elm = await scene.AddSchool("Elm Street School", "100001", SettingType.Mainstream);
        scene.Oak = await scene.AddSchool("Oak Lane School", "100002", SettingType.Special);
        foreach (var accredited in (OrganisationId[])[scene.Provider, stranger])
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = accredited, Number = "1901", From = new(2024, 9, 1) });
        }

        await db.SaveForTest();
        scene.Lead = await scene.Somebody("Priya Hargreaves", scene.Provider, Role.Administrator);
        scene.Second = await scene.Somebody("Bea Okafor", scene.Provider, Role.QualityLead);
        scene.AtPartner = await scene.Somebody("Marta Osei", scene.Partner, Role.PartnershipManager);
        scene.AtStranger = await scene.Somebody("Noor Hale", stranger, Role.Administrator);
        scene.Own = await scene.AddCourse("A1", null);
        scene.Delegated = await scene.AddCourse("B1", scene.Partner);
        await db.AddAgreement(scene.Provider, scene.Elm, scene.Year.FirstDay, null, AgreementKind.PlacementSchool);
        await scene.Delegate("B1");
        return scene;
    }

    public async Task<Actor> Somebody(string name, OrganisationId at, Role role) => (await Db.AddPerson(name, null, (at, role))).Acting(at, role, name);

    /// <summary>Each on a connection of its own, as requests are.</summary>
    public async Task<T> Run<T>(Func<AppDb, ActivityLog, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db, new ActivityLog(db, Clock));
    }

    public async Task<TraineeId> AddTrainee(string name, CourseId? course = null, KeyStages chosen = KeyStages.KeyStage3)
    {
        var trainee = new Trainee
        {
            Id = TraineeId.New(), Provider = Provider, Course = course ?? Own, Year = Year, Reference = Guid.CreateVersion7().ToString(), Name = name, Status = TraineeStatus.InTraining,
            StartsOn = new(Year.StartYear, 9, 1), EndsOn = new(Year.StartYear + 1, 6, 30), ChosenKeyStage = chosen, SuitableOn = new(Year.StartYear, 8, 20),
        };
        Db.Add(trainee);
        await Db.SaveForTest();
        return trainee.Id;
    }

    public async Task<PlacementId> AddPlacement(TraineeId trainee, OrganisationId school, DateOnly first, DateOnly last, KeyStages stages, PlacementState state = PlacementState.Confirmed)
    {
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = trainee, Provider = Provider, School = school, FirstDay = first, LastDay = last, Days = Weekdays.Every, KeyStages = stages, State = state, Live = true,
            PencilledAt = Clock.GetUtcNow(),
        };
        Db.Add(placement);
        await Db.SaveForTest();
        return placement.Id;
    }

    /// <summary>A week of ITP for a course, from a Monday on.</summary>
    public async Task<ItpUnitId> AddItp(DateOnly monday, CourseId? course = null)
    {
        var number = Db.ItpUnits.Count() + 1;
        var unit = new ItpUnit
        {
            Id = ItpUnitId.New(), Provider = Provider, Course = course ?? Own, Year = Year, Number = number, FirstDay = monday, LastDay = monday.AddDays(4), Focus = $"Focus {number}", PlannedHours = 25, ExpertHours = 5,
            Place = ItpPlace.School,
        };
        Db.Add(unit);
        await Db.SaveForTest();
        return unit.Id;
    }

    public async Task<JudgedTrainee> Judge(TraineeId trainee, Actor? actor = null) =>
        (await Run((db, _) => new ShowTraineeRequirements(db, Clock).Run(new(trainee), actor ?? Lead, Stop))).Value.Judged;

    private async Task<OrganisationId> AddSchool(string name, string urn, SettingType setting)
    {
        var import = new RegisterImport { Id = RegisterImportId.New(), FileName = "schools.csv", Layout = "A" };
        var id = await Db.AddOrganisation(name);
        Db.Add(import);
        Db.Add(new School { Organisation = id, Urn = urn, Setting = setting, Phase = Phase.Secondary, LowAge = 11, HighAge = 16, LastSeenIn = import.Id, Country = "England" });
        await Db.SaveForTest();
        return id;
    }

    private async Task<CourseId> AddCourse(string code, OrganisationId? deliveredBy)
    {
        var course = new Course
        {
            Id = CourseId.New(), Provider = Provider, Code = code, Title = $"Course {code}", Phase = TrainingPhase.Secondary, Route = TrainingRoute.ProviderLedPostgraduate, StudyMode = StudyMode.FullTime,
            Subjects = "Physics", LowAge = 11, HighAge = 16, DeliveredBy = deliveredBy,
        };
        Db.Add(course);
        await Db.SaveForTest();
        return course.Id;
    }

    private async Task Delegate(string course)
    {
        var agreement = await Db.AddAgreement(Provider, Partner, Year.FirstDay, null);
        Db.Add(new AgreementVersion
        {
            Id = AgreementVersionId.New(), Agreement = agreement, Number = 2, From = Year.FirstDay, EffectiveFrom = Year.FirstDay, FirstYear = Year, LastYear = Year,
            Delegations =
            {
                new Delegation
                {
                    Id = DelegationId.New(), Agreement = agreement, Provider = Provider, Partner = Partner, Responsibility = Responsibility.CourseDelivery, Courses = course, From = Year.FirstDay, HeldFrom = Year.FirstDay,
                },
            },
        });
        await Db.SaveForTest();
        Db.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}
