namespace IttPartnerships.Planner;

/// <summary>Says what another place, free as it is, would change for a trainee: the journey, and the wishes it would keep or break.</summary>
internal static class WhatItChanges
{
    public static string Of(PlanningProblem problem, PlanWeights weights, SlotsBy plan, IEnumerable<int> company, PlannedSlot? now, PlannedSlot other)
    {
        if (now is null)
        {
            return "it is free";
        }

        var (before, after) = (Points(problem, weights, plan, company, now), Points(problem, weights, plan, company, other));
        var worse = SoftGoals.All.Where(goal => after[goal.Name] > before[goal.Name] && goal.OfJourney is null).Select(InWords).ToList();
        var minutes = other.Minutes - now.Minutes;
        var journey = minutes == 0 ? "the journey is as long" : $"the journey would be {Math.Abs(minutes)} {(Math.Abs(minutes) == 1 ? "minute" : "minutes")} {(minutes > 0 ? "longer" : "shorter")}";
        return worse.Count == 0 ? $"it is free; {journey}" : $"it is free; {journey}, but {string.Join(", and ", worse)}";
    }

    // Names of goals are made for lists of points.
    private static string InWords(SoftGoal goal) =>
        goal == SoftGoals.Changes ? "it would change what stood before"
        : goal == SoftGoals.Together ? "trainees who asked to be together would be apart"
        : goal == SoftGoals.Preferences ? "it is not a school the trainee would like"
        : goal == SoftGoals.SchoolWindows ? "the school would rather have trainees in another window"
        : goal == SoftGoals.Contrast ? "the trainee’s schools would be more alike"
        : $"it is worse for this wish: {goal.Sentence}";

    private static Dictionary<string, long> Points(PlanningProblem problem, PlanWeights weights, SlotsBy plan, IEnumerable<int> company, PlannedSlot slot)
    {
        var trainee = problem.Trainees[slot.Trainee];
        var offer = problem.Offers[slot.Offer!.Value];
        var placement = new Placement(problem, trainee, slot.Slot, offer, slot.Offer.Value, slot.Minutes);
        var points = SoftGoals.All.ToDictionary(goal => goal.Name, goal => goal.Of(weights, placement), StringComparer.Ordinal);
        var labels = problem.Schools[offer.School].Contrast.ToHashSet(StringComparer.OrdinalIgnoreCase);
        points[SoftGoals.Contrast.Name] = weights.SharedLabel * plan[slot.Trainee]
            .Where(one => one.Slot != slot.Slot && one.Offer is not null && !WhyNot.Same(trainee.Pattern[one.Slot].Letter, trainee.Pattern[slot.Slot].Letter))
            .Sum(one => problem.Schools[problem.Offers[one.Offer!.Value].School].Contrast.Distinct(StringComparer.OrdinalIgnoreCase).Count(labels.Contains));
        points[SoftGoals.Together.Name] = weights.Apart * company.SelectMany(with => plan[with])
            .Count(one => one.Offer is { } theirs && WhyNot.Same(problem.Trainees[one.Trainee].Pattern[one.Slot].Window, placement.Slot.Window) && problem.Offers[theirs].School != offer.School);
        return points;
    }
}
