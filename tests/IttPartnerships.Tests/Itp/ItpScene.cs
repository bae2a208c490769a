using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using IttPartnerships.Tests.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Itp;

/// <summary>The provider of <see cref="CourseScene"/> whose course follows a pattern and has trainees; a partner runs its intensive weeks.</summary>
internal sealed class ItpScene : IAsyncDisposable
{
    public static readonly AcademicYear Year = AcademicYear.Of(CourseScene.Today);

    private ItpScene(CourseScene scene) => Scene = scene;

    public CourseScene Scene { get; }

    /// <summary>Has the right to run the weeks of every course of the provider.</summary>
    public Actor AtRunner { get; private set; } = Actor.Nobody;

    public Actor Placer { get; private set; } = Actor.Nobody;

    public List<TraineeId> Trainees { get; } = [];

    public static CancellationToken Stop => CourseScene.Stop;

    public static async Task<ItpScene> On(DatabaseKind kind, int trainees = 5)
    {
        var scene = new ItpScene(await CourseScene.On(kind));
        var (of, db) = (scene.Scene, scene.Scene.Db);
        var runner = await db.AddOrganisation("Beck Foot Trust");
        await db.AddAgreement(of.Provider, runner, new(2026, 8, 1), null, AgreementKind.LeadPartner, Responsibility.IntensiveTraining);
        scene.AtRunner = await of.Somebody("Yan Whitlock", runner, Role.Administrator);
        scene.Placer = await of.Somebody("Bea Lindqvist", of.Provider, Role.PartnershipManager);
        for (var i = 1; i <= trainees; i++)
        {
            var trainee = new Trainee
            {
                Id = TraineeId.New(), Provider = of.Provider, Course = of.Course, Year = Year, Reference = $"T{i}", Name = $"Trainee {i}", Status = TraineeStatus.InTraining,
                StartsOn = new(2026, 9, 1), EndsOn = new(2027, 6, 30),
            };
            db.Add(trainee);
            scene.Trainees.Add(trainee.Id);
        }

        await db.SaveForTest();
        var pattern = (await of.Run((d, l) => new KeepPattern(d, l, of.Clock).Run(new(null, Year, "Primary", PatternShape.TwoSchools.In(Year)), scene.Placer, Stop))).Value;
        (await of.Run((d, l) => new ChoosePatternCourses(d, l).Run(new(pattern, [(of.Course, trainees)]), scene.Placer, Stop))).Succeeded.ShouldBeTrue();
        return scene;
    }

    /// <summary>Plans the four weeks of the pattern and gives the first, in September.</summary>
    public async Task<ItpUnitId> Planned()
    {
        (await Scene.Run((d, l) => new PlanItp(d, l, Scene.Clock).Run(new(Scene.Course, Year), Placer, Stop))).Value.ShouldBe(4);
        return await Scene.Db.ItpUnits.OrderBy(u => u.Number).Select(u => u.Id).FirstAsync(Stop);
    }

    public async Task<ItpGroupId> Group(ItpUnitId unit, string name, int? capacity = null, string? host = null, string? reason = null) =>
        (await Keep(unit, null, name, capacity, host, reason)).Value;

    public async Task<Outcome<ItpGroupId>> Keep(ItpUnitId unit, ItpGroupId? group, string name, int? capacity = null, string? host = null, string? reason = null, Actor? actor = null)
    {
        var version = await Scene.Db.ItpUnits.AsNoTracking().Where(u => u.Id == unit).Select(u => u.Version).SingleAsync(Stop);
        return await Scene.Run((d, l) => new KeepItpGroup(d, l, Scene.Clock).Run(new(unit, group, name, host, reason, capacity, version), actor ?? Placer, Stop));
    }

    public Task<ShowItpUnit.Picture> Shown(ItpUnitId unit, Actor? actor = null) =>
        Scene.Run(async (d, _) => (await new ShowItpUnit(d, Scene.Clock).Run(new(unit), actor ?? Placer, Stop)).Value);

    public Task<Outcome<int>> Move(ItpUnitId unit, params (TraineeId Trainee, ItpGroupId? Group)[] to) =>
        Scene.Run((d, l) => new MoveItpMembers(d, l, Scene.Clock).Run(new(unit, to.ToDictionary(line => line.Trainee, line => line.Group)), Placer, Stop));

    /// <summary>A school that offers to host this many in any week of the year.</summary>
    public async Task<OrganisationId> Offering(string urn, int places)
    {
        var school = await School(urn);
        var answer = new HostingAnswer
        {
            Id = HostingAnswerId.New(), School = school, Year = Year, Interest = HostingInterest.Yes, LastConfirmed = CourseScene.Today, Channel = AnswerChannel.SignedIn, GivenBy = "Head",
            Recipients = { new AnswerRecipient { Provider = Scene.Provider } },
        };
        answer.Offers.Add(new Offer { Id = OfferId.New(), Answer = answer.Id, School = school, Year = Year, Kind = OfferKind.Itp, Places = places });
        Scene.Db.Add(answer);
        await Scene.Db.SaveForTest();
        return school;
    }

    public async Task<OrganisationId> School(string urn)
    {
        var school = await Scene.Db.AddOrganisation($"School {urn}");
        var import = new RegisterImport { Id = RegisterImportId.New(), Kind = RegisterKind.Schools, FileName = $"{urn}.csv", Layout = "", FactsOf = CourseScene.Today, At = Scene.Clock.GetUtcNow() };
        Scene.Db.Add(import);
        Scene.Db.Add(new School { Organisation = school, Urn = urn, LastSeenIn = import.Id });
        await Scene.Db.SaveForTest();
        return school;
    }

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}
