using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>The Intensive Training and Practice of a year by course, for whoever answers for it or runs it.</summary>
public sealed class FindItpUnits(AppDb db, TimeProvider clock)
{
    /// <param name="Text">Part of a course’s code or title, or of a focus.</param>
    public sealed record Query(AcademicYear? Year = null, string? Text = null, CourseId? Course = null);

    /// <param name="Grouped">How many trainees are in a group.</param>
    /// <param name="Advice">What the week should have and does not.</param>
    public sealed record UnitRow(ItpUnit Unit, int Grouped, IReadOnlyList<Refusal> Advice);

    /// <param name="Advice">What the year’s weeks together should have and do not.</param>
    /// <param name="PatternWeeks">How many intensive weeks its pattern has, where nothing is planned yet.</param>
    public sealed record CourseRow(Course Course, string ProviderName, IReadOnlyList<UnitRow> Units, IReadOnlyList<Refusal> Advice, int PatternWeeks, bool MayKeep)
    {
        public int Days => Units.Sum(row => ItpAdvice.Days(row.Unit).Count());
    }

    public sealed record Found(AcademicYear Year, IReadOnlyList<AcademicYear> Years, IReadOnlyList<CourseRow> Courses, int Known);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var access = await ItpAccess.Load(db, actor, today, stop);
        var seen = (await access.Courses(db, stop)).FindAll(course => query.Course is null || course.Id == query.Course);
        var ids = seen.ConvertAll(course => course.Id);
        var now = AcademicYear.Of(today);
        var year = query.Year ?? now;
        var years = await db.ItpUnits.Where(u => ids.Contains(u.Course)).Select(u => u.Year).Distinct().ToListAsync(stop);
        var units = await db.ItpUnits.AsNoTracking().Include(u => u.Groups).ThenInclude(g => g.Members).AsSplitQuery()
            .Where(u => u.Year == year && ids.Contains(u.Course)).OrderBy(u => u.FirstDay).ToListAsync(stop);
        var weeks = await db.CourseYears.Where(y => y.Year == year && ids.Contains(y.Course))
            .Select(y => new { y.Course, Weeks = db.PatternItpWeeks.Count(w => w.Pattern == y.Pattern) }).ToDictionaryAsync(y => y.Course, y => y.Weeks, stop);
        var providers = seen.Select(course => course.Provider).Distinct().ToList();
        var names = await db.Organisations.Where(o => providers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var ofCourse = units.ToLookup(unit => unit.Course);
        var rows = seen.Where(course => !course.Closed || ofCourse[course.Id].Any()).Select(course => new CourseRow(
            course, names[course.Provider], [.. ofCourse[course.Id].Select(Row)], PlanAdvice(course, [.. ofCourse[course.Id]]), weeks.GetValueOrDefault(course.Id), access.MayKeep(course))).ToList();
        var folded = FoldedText.Fold(query.Text);
        return new Found(
            year, [.. years.Append(now).Append(now.Next).Append(year).Distinct().Order()],
            rows.FindAll(row => folded.Length == 0 || FoldedText.Fold(Words(row)).Contains(folded, StringComparison.Ordinal)), rows.Count);
    }

    private static UnitRow Row(ItpUnit unit) => new(unit, unit.Groups.Sum(group => group.Members.Count), ItpAdvice.OfUnit.Broken(unit));

    private static string Words(CourseRow row) => $"{row.Course.Code} {row.Course.Title} {string.Join(' ', row.Units.Select(unit => unit.Unit.Focus))}";

    private static IReadOnlyList<Refusal> PlanAdvice(Course course, IReadOnlyList<ItpUnit> units) => units.Count == 0
        ? []
        : ItpAdvice.OfPlan.Broken(new(
            units.Sum(unit => ItpAdvice.Days(unit).Count()), course.Route is { } route ? RouteNeeds.Of(route)?.Itp : null, units.Any(unit => unit.Place == ItpPlace.School)));
}
