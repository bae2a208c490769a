using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <param name="HasPattern">The course follows a pattern with intensive weeks in that year.</param>
public sealed record PlanningFacts(bool HasPattern, bool AlreadyPlanned);

/// <summary>Makes the weeks of a course and year from its pattern; each is then changed freely.</summary>
public sealed class PlanItp(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(CourseId Course, AcademicYear Year);

    public static readonly IReadOnlyList<Rule<PlanningFacts>> Rules =
    [
        new("IP-10", "The course follows no pattern with intensive weeks in this year. Choose its pattern first, or add a week here", "W2", facts => facts.HasPattern),
        new("IP-11", "Weeks are planned for this course and year already. Change those", "W2", facts => !facts.AlreadyPlanned),
    ];

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var access = await ItpAccess.Load(db, actor, clock.Today(), stop);
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == command.Course, stop) is not { } course || !access.MayKeep(course))
        {
            return Refusal.NotFound;
        }

        var weeks = await db.PatternItpWeeks.AsNoTracking()
            .Where(w => db.CourseYears.Any(y => y.Course == course.Id && y.Year == command.Year && y.Pattern == w.Pattern)).OrderBy(w => w.FirstDay).ToListAsync(stop);
        var planned = await db.ItpUnits.AnyAsync(u => u.Course == course.Id && u.Year == command.Year, stop);
        if (Rules.Broken(new(weeks.Count > 0, planned)) is { Count: > 0 } broken)
        {
            return broken;
        }

        db.AddRange(weeks.Select((week, index) => new ItpUnit
        {
            Id = ItpUnitId.New(), Provider = course.Provider, Course = course.Id, Year = command.Year, Number = index + 1, FirstDay = week.FirstDay, LastDay = week.LastDay,
            Focus = week.Focus, PlannedHours = 25, ExpertHours = 5, Place = ItpPlace.School,
        }));
        log.Record(new ItpPlanned(course.Provider, course.Id, course.Code, command.Year.StartYear, weeks.Count), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : weeks.Count;
    }
}
