namespace IttPartnerships.Planner;

/// <summary>Another offer than the one a slot has, and what speaks against it.</summary>
/// <param name="Offer">Position in the problem.</param>
/// <param name="Minutes">One way; <see cref="int.MaxValue"/> where there is no way.</param>
/// <param name="Against">What a hard rule or a taken place says against it while everybody else stays; empty where it could be had.</param>
/// <param name="Instead">What it would change, where it could be had.</param>
public sealed record OtherOffer(int Offer, int Minutes, IReadOnlyList<string> Against, string? Instead);

/// <summary>
/// Says of any offer why a slot of a plan is not there, with everybody else where they are. Looks at the problem and the plan alone, so that it can be asked of a
/// plan made long ago. O(slots + offers) once, then O(offers near) a slot; not for several threads at once.
/// </summary>
public sealed class WhyNot
{
    private readonly PlanningProblem problem;
    private readonly PlanWeights weights;
    private readonly SlotsBy byTrainee;
    private readonly Occupied occupied;
    private readonly OffersByDistance offers;
    private readonly Dictionary<int, int[]> companions = [];

    /// <param name="slots">The plan, as it was made of this very problem.</param>
    public WhyNot(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots, PlanWeights weights)
    {
        (this.problem, this.weights) = (problem, weights);
        byTrainee = new(slots, problem.Trainees.Count, slot => slot.Trainee);
        offers = new(problem);
        occupied = new(problem, slots);
    }

    /// <summary>The nearest other offers for the trainee's subject, one a school where several are alike.</summary>
    public IReadOnlyList<OtherOffer> Nearest(int trainee, int slot, int most)
    {
        var now = At(trainee, slot)?.Offer;
        return
        [
            .. offers.Within(trainee, IsOther).Concat(offers.Beyond(trainee, IsOther)).Select(offer => Of(trainee, slot, offer))
                .DistinctBy(other => (problem.Offers[other.Offer].School, string.Join('\n', other.Against))).Take(most),
        ];

        bool IsOther(int offer) => offer != now;
    }

    /// <summary>What is to be said of one offer.</summary>
    public OtherOffer Of(int trainee, int slot, int offer)
    {
        var isFor = HardRules.IsFor(problem.Offers[offer], problem.Trainees[trainee]);
        List<string> against = isFor
            ? [.. Rules(trainee, slot, offer), .. Course(trainee, slot, offer)]
            : [$"it is for {problem.Offers[offer].Subject ?? "other key stages"}"];
        if (isFor && Full(trainee, slot, offer) is { } full)
        {
            against.Add(full);
        }

        var way = offers.Minutes(trainee, offer);
        return new(offer, way, against, against.Count > 0 ? null : Changes(At(trainee, slot), new(trainee, slot, offer, way, "")));
    }

    private string Changes(PlannedSlot? now, PlannedSlot other) =>
        WhatItChanges.Of(problem, weights, byTrainee, Companions(other.Trainee), now, other);

    // Whoever of the two asked to be with the other, both are apart.
    private int[] Companions(int trainee) => companions.TryGetValue(trainee, out var known) ? known : companions[trainee] =
        [.. problem.Trainees[trainee].With.Union(Enumerable.Range(0, problem.Trainees.Count).Where(by => problem.Trainees[by].With.Contains(trainee)))];

    private PlannedSlot? At(int trainee, int slot) => byTrainee[trainee].FirstOrDefault(at => at.Slot == slot && at.Offer is not null);

    private IEnumerable<string> Rules(int trainee, int slot, int offer)
    {
        var (who, asked) = (problem.Trainees[trainee], problem.Offers[offer]);
        var way = offers.Minutes(trainee, offer);
        var placement = new Placement(problem, who, slot, asked, offer, way);
        foreach (var rule in HardRules.OfPair.Where(rule => !rule.Holds(placement)))
        {
            yield return rule == HardRules.Limit && way < int.MaxValue ? $"it takes {way} minutes, more than the limit of {who.MaxMinutes}" : $"it is not {rule.Narrows(who, who.Pattern[slot])}";
        }
    }

    private IEnumerable<string> Course(int trainee, int slot, int offer)
    {
        var (who, asked) = (problem.Trainees[trainee], problem.Offers[offer]);
        var others = byTrainee[trainee].Where(at => at.Slot != slot && at.Offer is not null).ToList();
        foreach (var other in others)
        {
            var (letter, there) = (who.Pattern[other.Slot], problem.Offers[other.Offer!.Value].School == asked.School);
            if (Same(letter.Letter, who.Pattern[slot].Letter) != there)
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

    private string? Full(int trainee, int slot, int offer)
    {
        var window = problem.Trainees[trainee].Pattern[slot].Window;
        if (problem.Offers[offer].Places <= 0)
        {
            return null;
        }

        var there = occupied.Full(offer, window, trainee, slot, out var because);
        return there.Count == 0 ? because : $"{because} {string.Join("; ", there.Take(3).Select(holder => Holder(holder)))}{(there.Count > 3 ? $"; and {there.Count - 3} more" : "")}";
    }

    // What giving way would mean for whoever is there.
    private string Holder(PlannedSlot holder)
    {
        var who = problem.Trainees[holder.Trainee];
        var free = offers.Allowed(holder.Trainee, offer => offer != holder.Offer && occupied.HasPlace(offer, holder) && HardRules.BeforeJourneys(new(problem, who, holder.Slot, problem.Offers[offer], offer, Minutes: 0)))
            .Where(offer => !Rules(holder.Trainee, holder.Slot, offer).Any() && !Course(holder.Trainee, holder.Slot, offer).Any()).Take(1).ToList();
        return free is [var next]
            ? $"{who.Name}, whose next free place is {problem.Schools[problem.Offers[next].School].Name} ({offers.Minutes(holder.Trainee, next)} minutes instead of {holder.Minutes})"
            : $"{who.Name}, for whom no other place is free";
    }

    internal static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
