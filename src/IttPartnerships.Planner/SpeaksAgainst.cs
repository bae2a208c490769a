namespace IttPartnerships.Planner;

/// <summary>What the rules say against an offer for a slot, while the trainee's other slots stay as they are.</summary>
internal sealed class SpeaksAgainst(PlanningProblem problem, SlotsBy byTrainee)
{
    /// <summary>The rules about one slot and one offer.</summary>
    /// <param name="minutes">One way.</param>
    public IEnumerable<string> Rules(int trainee, int slot, int offer, int minutes)
    {
        var who = problem.Trainees[trainee];
        var placement = new Placement(problem, who, slot, problem.Offers[offer], offer, minutes);
        foreach (var rule in HardRules.OfPair.Where(rule => !rule.Holds(placement)))
        {
            yield return rule == HardRules.Limit && minutes < int.MaxValue ? $"it takes {minutes} minutes, more than the limit of {who.MaxMinutes}"
                : rule == HardRules.Fixed ? $"placement {who.Pattern[slot].Letter} has a fixed place"
                : $"it is not {rule.Narrows(who, who.Pattern[slot])}";
        }
    }

    /// <summary>The rules about the whole course.</summary>
    public IEnumerable<string> Course(int trainee, int slot, int offer)
    {
        var (who, asked) = (problem.Trainees[trainee], problem.Offers[offer]);
        var others = byTrainee[trainee].Where(at => at.Slot != slot && at.Offer is not null).ToList();
        foreach (var other in others)
        {
            var (letter, there) = (who.Pattern[other.Slot], problem.Offers[other.Offer!.Value].School == asked.School);
            if (WhyNot.Same(letter.Letter, who.Pattern[slot].Letter) != there)
            {
                yield return there
                    ? $"placement {letter.Letter} is there in {letter.Window}"
                    : $"placement {letter.Letter} stays at one school, and is at {problem.Schools[problem.Offers[other.Offer.Value].School].Name} in {letter.Window}";
            }
        }

        if (others.Count < who.Pattern.Count - 1)
        {
            yield break;
        }

        var missing = others.Aggregate(who.KeyStages, (left, other) => left & ~problem.Offers[other.Offer!.Value].KeyStages) & ~asked.KeyStages;
        if (missing != KeyStages.None)
        {
            yield return $"{KeyStageNames.InWords(missing)} would be missing from the course";
        }

        if (who.NeedsSetting is { } needed && !others.Select(other => problem.Offers[other.Offer!.Value].School).Append(asked.School).Any(school => needed.IsMetBy(problem.Schools[school].Setting)))
        {
            yield return $"no placement would be in {needed.InWords}";
        }
    }
}
