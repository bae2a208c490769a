using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>What each trainee of a course has planned, attended and missed in a year.</summary>
public sealed class SumItp(AppDb db, TimeProvider clock)
{
    public sealed record Query(CourseId Course, AcademicYear Year);

    /// <param name="Planned">Days of the weeks in which the trainee has a group.</param>
    /// <param name="InSchool">Days attended in weeks that happen in a school (IT-05).</param>
    /// <param name="Open">Days gone by for which nobody said whether the trainee was there.</param>
    public sealed record Row(TraineeId Trainee, string Name, string Reference, int Planned, int Attended, int Missed, int InSchool, int Open);

    public sealed record Picture(Course Course, AcademicYear Year, int Days, IReadOnlyList<Row> Rows);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var access = await ItpAccess.Load(db, actor, today, stop);
        if (!access.Names || !actor.May(Permission.SeePartnership)
            || await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Course, stop) is not { } course || !access.Sees(course))
        {
            return Refusal.NotFound;
        }

        var units = await db.ItpUnits.AsNoTracking().Include(u => u.Groups).ThenInclude(g => g.Members).AsSplitQuery().Where(u => u.Course == course.Id && u.Year == query.Year).ToListAsync(stop);
        var ids = units.ConvertAll(unit => unit.Id);
        var attendance = (await db.ItpAttendance.AsNoTracking().Where(a => ids.Contains(a.Unit)).ToListAsync(stop)).ToLookup(a => a.Trainee);
        var (first, last) = (query.Year.FirstDay, query.Year.LastDay);
        var trainees = await db.Trainees.AsNoTracking().Where(t => t.Course == course.Id && t.StartsOn <= last && t.EndsOn >= first && t.Status != TraineeStatus.Withdrawn)
            .Select(t => new { t.Id, t.Name, t.Reference }).ToListAsync(stop);
        var rows = trainees.ConvertAll(trainee => Sum(trainee.Id, trainee.Name, trainee.Reference, units, [.. attendance[trainee.Id]], today));
        return new Picture(
            course, query.Year, units.Sum(unit => ItpAdvice.Days(unit).Count()),
            [.. rows.OrderBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal).ThenBy(row => row.Reference, StringComparer.Ordinal)]);
    }

    public static Row Sum(TraineeId trainee, string name, string reference, IReadOnlyList<ItpUnit> units, IReadOnlyList<ItpAttendance> attendance, DateOnly today)
    {
        var planned = units.Where(unit => unit.Groups.Exists(group => group.Members.Exists(member => member.Trainee == trainee)))
            .SelectMany(unit => ItpAdvice.Days(unit).Select(day => (unit.Id, Day: day))).ToList();
        var marked = attendance.Select(a => (a.Unit, a.Day)).ToHashSet();
        var schools = units.Where(unit => unit.Place == ItpPlace.School).Select(unit => unit.Id).ToHashSet();
        return new(
            trainee, name, reference, planned.Count, attendance.Count(a => a.Attended), attendance.Count(a => !a.Attended),
            attendance.Count(a => a.Attended && schools.Contains(a.Unit)), planned.Count(day => day.Day <= today && !marked.Contains(day)));
    }
}
