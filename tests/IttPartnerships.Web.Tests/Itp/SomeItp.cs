using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Itp;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Tests.Access;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Itp;

/// <summary>An intensive week of a course that began on this week’s Monday, with a group of two.</summary>
internal sealed record SomeItp(ItpUnitId Unit, ItpGroupId Group, IReadOnlyList<TraineeId> Trainees)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SomeItp> In(AppDb db, CourseId id)
    {
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == id, Stop);
        var monday = PatternDays.MondayOf(TimeProvider.System.Today());
        var year = AcademicYear.Of(monday);
        var keeper = (await db.AddPerson($"Keeper {Guid.CreateVersion7():N}", null, (course.Provider, Role.PartnershipManager))).Acting(course.Provider, Role.PartnershipManager, "Bea Okafor");
        var (log, clock) = (new ActivityLog(db, TimeProvider.System), TimeProvider.System);
        List<TraineeId> trainees = [];
        foreach (var name in (string[])["Asha Tarn", "Ola Beck"])
        {
            var trainee = new Trainee
            {
                Id = TraineeId.New(), Provider = course.Provider, Course = id, Year = year, Reference = Guid.CreateVersion7().ToString("N")[..20], Name = name, Status = TraineeStatus.InTraining,
                StartsOn = year.FirstDay.AddDays(-200), EndsOn = year.LastDay.AddDays(200),
            };
            db.Add(trainee);
            trainees.Add(trainee.Id);
        }

        await db.SaveForTest();
        var unit = (await new KeepItpUnit(db, log, clock).Run(new(id, year, null, new(monday, monday.AddDays(4), "Cold calling", 25, 5, null, ItpPlace.School)), keeper, Stop)).Value;
        var version = await db.ItpUnits.Where(u => u.Id == unit).Select(u => u.Version).SingleAsync(Stop);
        var group = (await new KeepItpGroup(db, log, clock).Run(new(unit, null, "Group 1", null, null, 4, version), keeper, Stop)).Value;
        (await new MoveItpMembers(db, log, clock).Run(new(unit, trainees.ToDictionary(trainee => trainee, _ => (ItpGroupId?)group)), keeper, Stop)).Succeeded.ShouldBeTrue();
        db.ChangeTracker.Clear();
        return new(unit, group, trainees);
    }
}
