using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Trainees;

namespace IttPartnerships.Itp;

/// <summary>What a week of a plan should have and does not. None of these stops anybody: the criteria say "should" (IT-04), the sums say "must" over a course.</summary>
public static class ItpAdvice
{
    public static readonly IReadOnlyList<Rule<ItpUnit>> OfUnit =
    [
        new("IP-50", "Fewer than 25 hours are planned in the week", "IT-04", unit => unit.PlannedHours >= 25),
        new("IP-51", "Fewer than 5 hours of expert input are planned in the week", "IT-04", unit => unit.ExpertHours >= 5),
        new("IP-52", "Nobody is named who gives the expert input", "IT-04", unit => !string.IsNullOrWhiteSpace(unit.Expert)),
        new("IP-53", "It has fewer than five weekdays", "IT-04", unit => Days(unit).Count() >= 5),
    ];

    /// <param name="Days">Days of all units of a course in a year.</param>
    /// <param name="Needed">20, or 30 for undergraduates; null where the route is not known or has none.</param>
    public sealed record PlanFacts(int Days, int? Needed, bool AnyInSchool);

    public static readonly IReadOnlyList<Rule<PlanFacts>> OfPlan =
    [
        new("IP-60", "The year’s weeks give fewer days than the route needs over the whole course", "IT-01, IT-02", plan => !(plan.Days < plan.Needed)),
        new("IP-61", "No week of it happens in a school, and some of it must", "IT-05", plan => plan.AnyInSchool),
    ];

    /// <summary>The weekdays of a unit.</summary>
    public static IEnumerable<DateOnly> Days(ItpUnit unit) => PatternDays.Weekdays(unit.FirstDay, unit.LastDay, []);
}

/// <summary>A day of one trainee that somebody counts twice.</summary>
/// <param name="Also">What else it is counted to.</param>
public sealed record CountedTwice(TraineeId Trainee, DateOnly Day, string Also);

/// <summary>A date counts to Intensive Training and Practice or to a placement, never to both (IT-03).</summary>
public static class CountedOnce
{
    /// <param name="attended">Days on which the trainee attended, with the unit.</param>
    /// <param name="elsewhere">Days recorded for placements, beyond what is planned: a planned day of ITP never counts to a placement anyway.</param>
    public static IReadOnlyList<CountedTwice> Clashes(TraineeId trainee, IReadOnlyList<(ItpUnitId Unit, DateOnly Day)> attended, IReadOnlyList<(DateOnly Day, DayKind Kind)> elsewhere)
    {
        var extra = elsewhere.Where(day => day.Kind == DayKind.Extra).Select(day => day.Day).ToHashSet();
        return
        [
            .. attended.Select(day => day.Day).Distinct().Where(extra.Contains).Order().Select(day => new CountedTwice(trainee, day, "an extra day of a placement")),
            .. attended.GroupBy(day => day.Day).Where(day => day.Select(one => one.Unit).Distinct().Count() > 1).OrderBy(day => day.Key)
                .Select(day => new CountedTwice(trainee, day.Key, "another intensive week")),
        ];
    }
}
