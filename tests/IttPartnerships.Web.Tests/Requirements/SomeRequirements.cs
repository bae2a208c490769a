using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Requirements;

/// <summary>A trainee with one placement, and an adjustment that waits; proposed by nobody in particular, so that anyone who may can decide.</summary>
internal sealed record SomeRequirements(TraineeId Trainee, AdjustmentId Adjustment)
{
    private static int schools = 700_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SomeRequirements> In(AppDb db, OrganisationId provider, CourseId course)
    {
        var today = TimeProvider.System.Today();
        await db.Courses.Where(c => c.Id == course).ExecuteUpdateAsync(set => set.SetProperty(c => c.Route, TrainingRoute.ProviderLedPostgraduate).SetProperty(c => c.LowAge, 11).SetProperty(c => c.HighAge, 16), Stop);
        var trainee = new Trainee
        {
            Id = TraineeId.New(), Provider = provider, Course = course, Year = AcademicYear.Of(today), Reference = Guid.CreateVersion7().ToString("N")[..12], Name = "Noor Hale", Status = TraineeStatus.InTraining,
            StartsOn = today.AddDays(-60), EndsOn = today.AddDays(220), ChosenKeyStage = KeyStages.KeyStage3,
        };
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = trainee.Id, Provider = provider, School = await AddSchool(db), FirstDay = today.AddDays(-40), LastDay = today.AddDays(40), Days = Weekdays.Every,
            KeyStages = KeyStages.KeyStage3, State = PlacementState.UnderWay, Live = true, PencilledAt = TimeProvider.System.GetUtcNow(),
        };
        var adjustment = new RequirementAdjustment
        {
            Id = AdjustmentId.New(), Provider = provider, Rule = "RQ-TR-06", Trainee = trainee.Id, ReducedTo = 100, Reason = "A school closed in spring", ProposedAt = TimeProvider.System.GetUtcNow(), ProposedBy = "Callum Rahman",
        };
        db.AddRange(trainee, placement, adjustment);
        await db.SaveForTest();
        db.ChangeTracker.Clear();
        return new(trainee.Id, adjustment.Id);
    }

    private static async Task<OrganisationId> AddSchool(AppDb db)
    {
        var import = new RegisterImport { Id = RegisterImportId.New(), FileName = "schools.csv", Layout = "A" };
        var school = await db.AddOrganisation("Elm Street School");
        db.AddRange(import, new School { Organisation = school, Urn = $"{Interlocked.Increment(ref schools)}", Setting = SettingType.Mainstream, LastSeenIn = import.Id, Country = "England" });
        await db.SaveForTest();
        return school;
    }
}
