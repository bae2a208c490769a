using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>What a slot may have and what that costs, from the rules as <see cref="PlanCheck"/> has them and the goals as <see cref="SoftGoals"/> words them, with no code of the planner's.</summary>
internal static class OutsideRules
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    public static bool Same(string? one, string? other) => string.Equals(one, other, AnyCase);

    public static bool May(PlanningProblem problem, int trainee, int slot, int number)
    {
        var (who, offer) = (problem.Trainees[trainee], problem.Offers[number]);
        var at = who.Pattern[slot];
        var isFor = offer.Subject is null ? who.KeyStages == KeyStages.None || (offer.KeyStages & who.KeyStages) != KeyStages.None : Same(offer.Subject, who.Subject);
        return isFor && offer.Places > 0 && In(offer.Windows, at.Window) && (at.Kind is null || In(offer.Kinds, at.Kind))
            && In(offer.Audiences, who.Audience) && In(offer.Routes, who.Route) && !who.ExcludedSchools.Contains(offer.School) && AsPinned(problem, who, at, number)
            && problem.Minutes(trainee, offer.School) is var minutes && (minutes <= who.MaxMinutes || (minutes < int.MaxValue && who.AllowedFarther.Contains(offer.School)));
    }

    /// <summary>Points of one placement alone.</summary>
    public static long Points(PlanningProblem problem, PlanWeights weights, int trainee, int slot, int number)
    {
        var (who, school) = (problem.Trainees[trainee], problem.Schools[problem.Offers[number].School]);
        long minutes = Math.Min(problem.Minutes(trainee, problem.Offers[number].School), 300);
        var journey = (weights.Squares * minutes * minutes / 100) + (weights.Worst * minutes * minutes * minutes / 3_000) + (weights.Minutes * minutes);
        return journey
            + (Same(who.Pattern[slot].Kind, "main") ? weights.MainFirst * journey / 100 : 0)
            + (weights.Carried * journey * Math.Min(who.EarlierMinutes, 300) / 3_000)
            + (who.Prefers.Count > 0 && !who.Prefers.Contains(problem.Offers[number].School) ? weights.Preference : 0)
            + (In(school.PreferredWindows, who.Pattern[slot].Window) ? 0 : weights.SchoolWindow)
            + (who.Before.TryGetValue(slot, out var told) && told != number ? weights.Change : 0);
    }

    /// <summary>How many slots this one counts for where it is unfilled.</summary>
    public static long Slots(Trainee who, int slot) => who.Pins.Keys.Any(letter => Same(letter, who.Pattern[slot].Letter)) ? PlanWeights.PinSlots : 1;

    public static int SharedLabels(School one, School other) => one.Contrast.Intersect(other.Contrast, StringComparer.OrdinalIgnoreCase).Count();

    private static bool AsPinned(PlanningProblem problem, Trainee who, Slot slot, int number) =>
        !who.Pins.Any(pin => Same(pin.Key, slot.Letter) && pin.Value != number
            && (In(problem.Offers[pin.Value].Windows, slot.Window) || problem.Offers[pin.Value].School != problem.Offers[number].School));

    private static bool In(IReadOnlyCollection<string> any, string? one) => any.Count == 0 || any.Contains(one, StringComparer.OrdinalIgnoreCase);
}
