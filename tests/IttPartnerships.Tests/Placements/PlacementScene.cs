using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements;

/// <summary>A provider with a course whose pattern has two windows, trainees of it, and schools that offer places; agreements with some.</summary>
internal sealed class PlacementScene : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 9, 7);
    public static readonly AcademicYear Year = new(2026);

    private readonly TestDatabase database;
    private int people;

    private PlacementScene(TestDatabase database)
    {
        this.database = database;
        Db = database.Open();
    }

    public MovableClock Clock { get; } = new();

    public AppDb Db { get; }

    public OrganisationId Provider { get; private set; }

    public Actor Manager { get; private set; } = Actor.Nobody;

    public CourseId Course { get; private set; }

    public PatternWindow Autumn { get; private set; } = null!;

    public PatternWindow Spring { get; private set; } = null!;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PlacementScene> On(DatabaseKind kind)
    {
        var scene = new PlacementScene(await TestDatabase.Create(kind));
        scene.Provider = await scene.Db.AddOrganisation("Larkmere Training");
        scene.Manager = await scene.Somebody("Bea Okafor", scene.Provider, Role.PartnershipManager);
        var course = new Course { Id = CourseId.New(), Provider = scene.Provider, Code = "X104", Title = "Primary with QTS", Subjects = "Primary", LowAge = 5, HighAge = 11, Route = TrainingRoute.ProviderLedPostgraduate };
        var pattern = new ProgrammePattern { Id = PatternId.New(), Provider = scene.Provider, Year = Year, Name = "Full time" };
        scene.Autumn = new PatternWindow { Id = WindowId.New(), Pattern = pattern.Id, Number = 1, Name = "autumn", Letter = "A", FirstDay = new(2026, 10, 5), LastDay = new(2026, 12, 11), Days = Weekdays.Every };
        scene.Spring = new PatternWindow { Id = WindowId.New(), Pattern = pattern.Id, Number = 2, Name = "spring", Letter = "B", Kind = WindowKind.Contrasting, FirstDay = new(2027, 1, 11), LastDay = new(2027, 3, 19), Days = Weekdays.Every };
        pattern.Windows.AddRange([scene.Autumn, scene.Spring]);
        scene.Course = course.Id;
        scene.Db.AddRange(course, pattern, new CourseYear { Course = course.Id, Year = Year, Pattern = pattern.Id });
        await scene.Db.SaveForTest();
        return scene;
    }

    public async Task<Actor> Somebody(string name, OrganisationId at, Role role) => (await Db.AddPerson(name, null, (at, role))).Acting(at, role, name);

    public async Task<TraineeId> Trainee(string? name = null, OrganisationId? provider = null, CourseId? course = null)
    {
        people++;
        var trainee = new Trainee
        {
            Id = TraineeId.New(), Provider = provider ?? Provider, Course = course ?? Course, Year = Year, Reference = $"T{people}", Name = name ?? $"Trainee {people}", Status = TraineeStatus.InTraining,
            StartsOn = new(2026, 9, 1), EndsOn = new(2027, 7, 1), ChosenKeyStage = KeyStages.KeyStage1,
        };
        Db.Add(trainee);
        await Db.SaveForTest();
        return trainee.Id;
    }

    public async Task<OrganisationId> School(string name, bool agreed = true, KeyStages stages = KeyStages.KeyStage1 | KeyStages.KeyStage2)
    {
        people++;
        var id = await Db.AddOrganisation(name);
        var import = new RegisterImport { Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = "schools.csv", Layout = "made for a test" };
        Db.AddRange(import, new School { LastSeenIn = import.Id, Organisation = id, Urn = $"{100000 + people}", KeyStages = stages, Phase = Phase.Primary });
        await Db.SaveForTest();
        if (agreed)
        {
            await Db.AddAgreement(Provider, id, new(2026, 8, 1), new(2027, 7, 31), AgreementKind.PlacementSchool);
        }

        return id;
    }

    public async Task<OfferId> Offer(OrganisationId school, int places, int? total = null, params IReadOnlyList<OrganisationId> recipients)
    {
        var answer = await Db.HostingAnswers.SingleOrDefaultAsync(a => a.School == school, Stop);
        if (answer is null)
        {
            answer = new HostingAnswer { Id = HostingAnswerId.New(), School = school, Year = Year, Interest = HostingInterest.Yes, TotalPlaces = total, LastConfirmed = Today, GivenBy = "Head" };
            answer.Recipients.AddRange((recipients.Count == 0 ? [Provider] : recipients).Select(to => new AnswerRecipient { Answer = answer.Id, Provider = to }));
            Db.Add(answer);
        }

        var offer = new Offer { Id = OfferId.New(), Answer = answer.Id, School = school, Year = Year, Kind = OfferKind.Main, Places = places, KeyStages = KeyStages.KeyStage1, Subject = "Primary" };
        Db.Add(offer);
        await Db.SaveForTest();
        Db.ChangeTracker.Clear();
        return offer.Id;
    }

    /// <summary>Each on a connection of its own, as requests are.</summary>
    public async Task<T> Run<T>(Func<PlacementTools, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(new PlacementTools(db, Clock));
    }

    public Task<Outcome<PlacementId>> Pencil(TraineeId trainee, OrganisationId school, OfferId? offer, PatternWindow? window = null, Actor? actor = null) =>
        Run(tools => tools.Pencil.Run(new(trainee, (window ?? Autumn).Id, school, offer), actor ?? Manager, Stop));

    public Task<Outcome<ProposePlacements.Proposed>> Propose(params PlacementId[] placements) => Run(tools => tools.Propose.Run(new(placements, Today.AddDays(10)), Manager, Stop));

    /// <summary>It is that day, at nine.</summary>
    public void GoTo(DateOnly day) => Clock.Pass(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero) - Clock.GetUtcNow());

    /// <summary>A placement that has come as far as this.</summary>
    public async Task<PlacementId> Placed(TraineeId trainee, OrganisationId school, OfferId? offer, PlacementState state, PatternWindow? window = null)
    {
        var id = (await Pencil(trainee, school, offer, window)).Value;
        if (state >= PlacementState.Proposed)
        {
            (await Propose(id)).Refusals.ShouldBeEmpty();
        }

        if (state >= PlacementState.Accepted)
        {
            (await Run(tools => tools.Answer.Run(new([new(id, null, true)]), Manager, Stop))).Refusals.ShouldBeEmpty();
        }

        if (state >= PlacementState.Confirmed)
        {
            (await Run(tools => tools.Confirm.Run(new([id], "The head has agreed by telephone"), Manager, Stop))).Refusals.ShouldBeEmpty();
        }

        return id;
    }

    public Task<Placement> Read(PlacementId id) => Db.Placements.AsNoTracking().SingleAsync(p => p.Id == id, Stop);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}

/// <summary>The use cases of the room on one connection.</summary>
internal sealed class PlacementTools(AppDb db, TimeProvider clock)
{
    private readonly ActivityLog log = new(db, clock);
    private readonly PlacementPost post = new(db, new Mailbox(db, clock), new SiteAddress(new Uri("https://itt.example")), clock);

    public AppDb Db => db;

    public PencilPlacement Pencil => new(db, log, clock);

    public MovePlacement Move => new(db, log, clock, post);

    public ProposePlacements Propose => new(db, log, clock, post);

    public AnswerProposal Answer => new(db, log, clock, post);

    public ConfirmPlacements Confirm => new(db, log, clock);

    public WithdrawPlacement Withdraw => new(db, log, clock, post);

    public PencilAgain Again => new(db, log, clock);

    public EndPlacementEarly End => new(db, log, clock, post);

    public PublishPlacements Publish => new(db, log, clock);

    public PinPlacement Pin => new(db, log, clock);

    public PassPlacementDays Pass => new(db, log, clock);

    public FindProposals Proposals => new(db, clock);

    public OpenPlacementLink OpenLink => new(db, clock, Proposals);
}
