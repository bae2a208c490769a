using IttPartnerships.Kernel;
using IttPartnerships.Placements;

namespace IttPartnerships.Requirements;

/// <summary>A placement with its days counted: those planned, and those that happened.</summary>
public static class CountPlacementDays
{
    /// <param name="beside">All placements of the trainee that count: one that began later takes its days from this one.</param>
    /// <param name="windows">Windows of the pattern inside the placement's own: their days belong to them, placed or not.</param>
    /// <param name="itp">Days of Intensive Training and Practice (IT-03).</param>
    public static PlacementFacts Of(
        Placement placement, IReadOnlyList<Placement> beside, IReadOnlyList<Period> windows, IReadOnlySet<int> itp, SchoolCalendar calendar, IReadOnlyList<PlacementDay> otherwise, DateOnly today, SchoolFacts school)
    {
        List<Period> inside = [.. beside.Where(other => other.Id != placement.Id && BeganLater(other, placement)).Select(other => other.Period), .. windows];
        var planned = DaysInSchool.Planned(placement.Period, placement.Days, calendar, day => itp.Contains(day.DayNumber) || inside.Exists(period => period.Contains(day))).ToList();
        var facts = new PlacementFacts
        {
            Id = placement.Id, School = school, FirstDay = placement.FirstDay, LastDay = placement.LastDay, State = placement.State, KeyStages = placement.KeyStages,
            DaysAWeek = Math.Max(1, int.PopCount((int)placement.Days)), Planned = [.. planned.Select(day => day.DayNumber)],
        };
        return facts.Happens ? facts with { Actual = [.. DaysInSchool.Actual(planned, otherwise, today).Select(day => day.DayNumber)] } : facts;
    }

    private static bool BeganLater(Placement other, Placement placement) =>
        other.FirstDay > placement.FirstDay || (other.FirstDay == placement.FirstDay && other.Id.Value.CompareTo(placement.Id.Value) > 0);
}
