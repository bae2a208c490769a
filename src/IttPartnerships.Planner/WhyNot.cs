namespace IttPartnerships.Planner;

/// <summary>Another offer than the one a slot has, and what speaks against it.</summary>
/// <param name="Offer">Position in the problem.</param>
/// <param name="Minutes">One way; <see cref="int.MaxValue"/> where there is no way.</param>
/// <param name="Against">What a hard rule or a taken place says against it while everybody else stays; empty where it could be had.</param>
/// <param name="Instead">What it would change, where it could be had.</param>
public sealed record OtherOffer(int Offer, int Minutes, IReadOnlyList<string> Against, string? Instead);

/// <summary>
/// Says of any offer why a slot of a plan is not there, with everybody else where they are. Looks at the problem and the plan alone, so that it can be asked of a
/// plan made long ago. O(slots) once, then O(offers of the subject) a slot.
/// </summary>
public sealed class WhyNot
{
    private readonly PlanningProblem problem;
    private readonly PlanWeights weights;
    private readonly ILookup<int, PlannedSlot> byTrainee;
    private readonly Occupied occupied;

    /// <param name="slots">The plan, as it was made of this very problem.</param>
    public WhyNot(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots, PlanWeights weights)
    {
        (this.problem, this.weights) = (problem, weights);
        byTrainee = slots.ToLookup(slot => slot.Trainee);
        occupied = new(problem, slots);
    }

    /// <summary>The nearest other offers of the trainee's subject, one a school where several are alike.</summary>
    public IReadOnlyList<OtherOffer> Nearest(int trainee, int slot, int most) =>
    [
        .. Enumerable.Range(0, problem.Offers.Count)
            .Where(offer => Same(problem.Offers[offer].Subject, problem.Trainees[trainee].Subject) && offer != At(trainee, slot)?.Offer && problem.Minutes(trainee, problem.Offers[offer].School) < int.MaxValue)
            .OrderBy(offer => problem.Minutes(trainee, problem.Offers[offer].School)).ThenBy(offer => offer)
            .Select(offer => Of(trainee, slot, offer)).DistinctBy(other => (problem.Offers[other.Offer].School, string.Join('\n', other.Against))).Take(most),
    ];

    /// <summary>What is to be said of one offer.</summary>
    public OtherOffer Of(int trainee, int slot, int offer)
    {
        List<string> against = Same(problem.Offers[offer].Subject, problem.Trainees[trainee].Subject)
            ? [.. Rules(trainee, slot, offer), .. Course(trainee, slot, offer)]
            : [$"it is for {problem.Offers[offer].Subject}"];
        if (Same(problem.Offers[offer].Subject, problem.Trainees[trainee].Subject) && Full(trainee, slot, offer) is { } full)
        {
            against.Add(full);
        }

        var minutes = problem.Minutes(trainee, problem.Offers[offer].School);
        return new(offer, minutes, against, against.Count > 0 ? null : WhatItChanges.Of(problem, weights, byTrainee, At(trainee, slot), new(trainee, slot, offer, minutes, "")));
    }

    private PlannedSlot? At(int trainee, int slot) => byTrainee[trainee].FirstOrDefault(at => at.Slot == slot && at.Offer is not null);

    private IEnumerable<string> Rules(int trainee, int slot, int offer)
    {
        var (who, asked) = (problem.Trainees[trainee], problem.Offers[offer]);
        var minutes = problem.Minutes(trainee, asked.School);
        var placement = new Placement(problem, who, slot, asked, offer, minutes);
        foreach (var rule in HardRules.OfPair.Where(rule => !rule.Holds(placement)))
        {
            yield return rule == HardRules.Limit && minutes < int.MaxValue ? $"it takes {minutes} minutes, more than the limit of {who.MaxMinutes}" : $"it is not {rule.Narrows(who, who.Pattern[slot])}";
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

        if (who.NeedsSetting is { } needed && !others.Select(other => problem.Offers[other.Offer!.Value].School).Append(asked.School).Any(school => Same(problem.Schools[school].Setting, needed)))
        {
            yield return $"no placement would be in the setting “{needed}”";
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
        return there.Count == 0 ? because : $"{because} {string.Join("; ", there.Take(3).Select(holder => Holder(holder, window)))}{(there.Count > 3 ? $"; and {there.Count - 3} more" : "")}";
    }

    // What giving way would mean for whoever is there.
    private string Holder(PlannedSlot holder, string window)
    {
        var name = problem.Trainees[holder.Trainee].Name;
        var free = Enumerable.Range(0, problem.Offers.Count)
            .Where(offer => Same(problem.Offers[offer].Subject, problem.Trainees[holder.Trainee].Subject) && offer != holder.Offer && problem.Offers[offer].Places > 0
                && occupied.Full(offer, window, holder.Trainee, holder.Slot, out var because).Count == 0 && because is null
                && !Rules(holder.Trainee, holder.Slot, offer).Any() && !Course(holder.Trainee, holder.Slot, offer).Any())
            .Select(offer => (Offer: offer, Minutes: problem.Minutes(holder.Trainee, problem.Offers[offer].School))).OrderBy(other => other.Minutes).Take(1).ToList();
        return free is [var next]
            ? $"{name}, whose next free place is {problem.Schools[problem.Offers[next.Offer].School].Name} ({next.Minutes} minutes instead of {holder.Minutes})"
            : $"{name}, for whom no other place is free";
    }

    internal static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Who is where in each window of a plan.</summary>
internal sealed class Occupied
{
    private readonly PlanningProblem problem;
    private readonly ILookup<(int Offer, string Window), PlannedSlot> atOffer;
    private readonly ILookup<(int School, string Window), PlannedSlot> atSchool;

    public Occupied(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots)
    {
        this.problem = problem;
        var filled = slots.Where(slot => slot.Offer is not null).ToList();
        string Window(PlannedSlot slot) => Fold(problem.Trainees[slot.Trainee].Pattern[slot.Slot].Window);
        atOffer = filled.ToLookup(slot => (slot.Offer!.Value, Window(slot)));
        atSchool = filled.ToLookup(slot => (problem.Offers[slot.Offer!.Value].School, Window(slot)));
    }

    /// <summary>Who holds every place of an offer in a window, but for one slot; none and no reason where a place is free.</summary>
    public IReadOnlyList<PlannedSlot> Full(int offer, string window, int trainee, int slot, out string? because)
    {
        bool Other(PlannedSlot one) => one.Trainee != trainee || one.Slot != slot;
        var (asked, name) = (problem.Offers[offer], Fold(window));
        List<PlannedSlot> there = [.. atOffer[(offer, name)].Where(Other)];
        if (there.Count >= asked.Places)
        {
            because = $"{(asked.Places == 1 ? "its place" : $"all its {asked.Places} places")} in {window} {(asked.Places == 1 ? "is" : "are")} taken by";
            return there;
        }

        there = [.. atSchool[(asked.School, name)].Where(Other)];
        if (problem.Schools[asked.School].Places is { } most && there.Count >= most)
        {
            because = most == 0 ? "the school takes nobody at that time" : $"the school takes {most} at one time in all, taken by";
            return there;
        }

        because = null;
        return [];
    }

    private static string Fold(string window) => window.ToUpperInvariant();
}
