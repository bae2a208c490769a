using System.Collections.Immutable;
using IttPartnerships.Data;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>What all trainees of a course share: the course itself, its years' patterns, its ITP and its adjustments.</summary>
/// <param name="Windows">What each window of the patterns is for, and the windows inside it: a day belongs to the one that began last.</param>
/// <param name="Units">ITP as planned in units, and as weeks of the pattern where a year has no units.</param>
internal sealed record LoadedCourse(
    CourseFactsOfTrainee Facts, ImmutableArray<(int From, int Percent)> Shares, IReadOnlyList<(ItpUnitId? Id, ItpFacts Plan)> Units, IReadOnlyList<AdjustmentFacts> Adjustments,
    IReadOnlyDictionary<WindowId, (WindowKind Kind, IReadOnlyList<Period> Inside)> Windows)
{
    /// <summary>The course's ITP within one trainee's training, with the days they attended up to a day.</summary>
    public IReadOnlyList<ItpFacts> ItpBetween(DateOnly first, DateOnly last, ILookup<ItpUnitId, DateOnly> attended, DateOnly until) =>
    [
        .. Units.Where(unit => unit.Plan.Planned.Length > 0 && unit.Plan.Planned[0] >= first.DayNumber && unit.Plan.Planned[^1] <= last.DayNumber).Select(unit => unit.Id is { } id
            ? unit.Plan with { Attended = [.. attended[id].Where(day => day <= until).Select(day => day.DayNumber).Order()] }
            : unit.Plan),
    ];
}

internal static class LoadCourseFacts
{
    public static async Task<Dictionary<CourseId, LoadedCourse>> Of(AppDb db, IQueryable<CourseId> courses, CancellationToken stop)
    {
        var known = await db.Courses.AsNoTracking().Where(c => courses.Contains(c.Id)).ToListAsync(stop);
        var years = (await db.CourseYears.AsNoTracking().Where(y => courses.Contains(y.Course)).ToListAsync(stop)).ToLookup(y => y.Course);
        var patterns = await db.ProgrammePatterns.AsNoTracking().Include(p => p.Windows).Include(p => p.ItpWeeks).Include(p => p.Shares).AsSplitQuery()
            .Where(p => db.CourseYears.Any(y => y.Pattern == p.Id && courses.Contains(y.Course))).ToDictionaryAsync(p => p.Id, stop);
        var units = (await db.ItpUnits.AsNoTracking().Include(u => u.Groups).AsSplitQuery().Where(u => courses.Contains(u.Course)).ToListAsync(stop)).ToLookup(u => u.Course);
        var adjustments = (await db.RequirementAdjustments.AsNoTracking().Where(a => a.State == AdjustmentState.Approved && a.Course != null && courses.Contains(a.Course!.Value)).ToListAsync(stop))
            .ToLookup(a => a.Course!.Value);
        var (providers, delivering) = (known.Select(c => c.Provider).Distinct().ToList(), known.Select(c => c.DeliveredBy).OfType<OrganisationId>().Distinct().ToList());
        var partners = (await db.Agreements.AsNoTracking().Where(a => a.HeldFrom != null && EF.Parameter(delivering).Contains(a.Partner) && EF.Parameter(providers).Contains(a.Provider))
            .Select(a => new { a.Provider, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop)).ToLookup(a => (a.Provider, a.Partner), a => new Period(a.HeldFrom, a.HeldUntil));
        return known.ToDictionary(course => course.Id, course =>
        {
            List<ProgrammePattern> own = [.. years[course.Id].OrderBy(y => y.Year).Select(y => patterns[y.Pattern])];
            return new LoadedCourse(
                Facts(course, course.DeliveredBy is { } partner ? [.. partners[(course.Provider, partner)]] : []), [.. own.SelectMany(Shares)], [.. Itp(units[course.Id], own)],
                [.. adjustments[course.Id].Select(a => new AdjustmentFacts(a.Id, a.Rule, a.ReducedTo, true))],
                own.SelectMany(pattern => pattern.Windows.Select(window => (window.Id, window.Kind, Inside: Inside(window, pattern.Windows)))).ToDictionary(each => each.Id, each => (each.Kind, each.Inside)));
        });
    }

    private static CourseFactsOfTrainee Facts(Course course, IReadOnlyList<Period> agreements) => new()
    {
        Id = course.Id, Code = course.Code, Title = course.Title, Phase = course.Phase, Route = course.Route, StudyMode = course.StudyMode, Subjects = course.Subjects, LowAge = course.LowAge,
        HighAge = course.HighAge, HasSenSpecialism = course.HasSenSpecialism, DeliveredBy = course.DeliveredBy, PartnerAgreements = agreements,
    };

    /// <summary>A new year begins without a timetable: last year's share does not run on.</summary>
    private static IEnumerable<(int, int)> Shares(ProgrammePattern pattern) => pattern.Shares.Count == 0 ? [] :
        pattern.Shares.OrderBy(share => share.From).Select(share => (share.From.DayNumber, share.Percent)).Append((pattern.Year.LastDay.DayNumber + 1, 0));

    internal static IReadOnlyList<Period> Inside(PatternWindow window, IEnumerable<PatternWindow> all) =>
        [.. all.Where(other => other.Id != window.Id && other.Period != window.Period && window.Period.Covers(other.Period)).Select(other => other.Period)];

    private static IEnumerable<(ItpUnitId?, ItpFacts)> Itp(IEnumerable<ItpUnit> units, List<ProgrammePattern> patterns)
    {
        var planned = units.ToList();
        var inUnits = planned.Select(unit => unit.Year).ToHashSet();
        return
        [
            .. planned.OrderBy(unit => unit.FirstDay).Select(unit => ((ItpUnitId?)unit.Id, new ItpFacts(
                unit.Focus, unit.Place, unit.PlannedHours, unit.ExpertHours, Weekdays(unit.Period), []))),
            .. patterns.Where(pattern => !inUnits.Contains(pattern.Year)).SelectMany(pattern => pattern.ItpWeeks).OrderBy(week => week.FirstDay)
                .Select(week => ((ItpUnitId?)null, new ItpFacts(week.Focus, null, 0, 0, Weekdays(week.Period), []))),
        ];
    }

    private static ImmutableArray<int> Weekdays(Period period) =>
    [
        .. Enumerable.Range(period.From!.Value.DayNumber, period.Until!.Value.DayNumber - period.From.Value.DayNumber + 1).Where(day => day % 7 < 5),
    ];
}
