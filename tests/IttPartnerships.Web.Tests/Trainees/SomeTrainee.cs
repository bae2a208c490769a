using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Trainees;

/// <summary>A trainee in training on a course of a provider, arranged past the use cases.</summary>
internal static class SomeTrainee
{
    public static async Task<TraineeId> AddTrainee(this AppDb db, OrganisationId provider, CourseId course, string? reference = null, string name = "Amara Bello")
    {
        var today = TimeProvider.System.Today();
        var trainee = new Trainee
        {
            Id = TraineeId.New(), Provider = provider, Course = course, Year = AcademicYear.Of(today), Reference = reference ?? $"S{Guid.CreateVersion7():N}", Name = name,
            Email = "amara@uni.example", Status = TraineeStatus.InTraining, StartsOn = today.AddDays(-30), EndsOn = today.AddDays(200), HomePostcode = "LS6 3AA", HomeEasting = 428000, HomeNorthing = 436000,
        };
        db.Add(trainee);
        db.Add(new TraineeStep { Id = Guid.CreateVersion7(), Trainee = trainee.Id, Status = trainee.Status, On = trainee.StartsOn, RecordedAt = TimeProvider.System.GetUtcNow(), RecordedBy = "Tomasz Lindqvist" });
        await db.SaveForTest();
        return trainee.Id;
    }

    /// <summary>One of the organisation that this person of the demonstration works for.</summary>
    public static async Task<TraineeId> TraineeOf(this AppDb db, string person)
    {
        var stop = TestContext.Current.CancellationToken;
        var somebody = await db.People.AsNoTracking().Include(p => p.Memberships).SingleAsync(p => p.Name == person, stop);
        var provider = somebody.Memberships[0].Organisation;
        var known = await db.Trainees.Where(t => t.Provider == provider && t.ErasedAt == null && t.Status == TraineeStatus.InTraining).OrderBy(t => t.Reference).Select(t => (TraineeId?)t.Id).FirstOrDefaultAsync(stop);
        return known ?? await db.AddTrainee(provider, (await Programmes.SomeCourse.In(db, provider)).Course);
    }
}
