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
    private readonly SpeaksAgainst against;
    private readonly NextFree free;
    private readonly Dictionary<(int Trainee, int Slot, bool Elsewhere), string> holders = [];
    private readonly Dictionary<int, int[]> companions = [];

    /// <param name="slots">The plan, as it was made of this very problem.</param>
    public WhyNot(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots, PlanWeights weights)
    {
        (this.problem, this.weights) = (problem, weights);
        OffersBySchool bySchool = new(problem);
        byTrainee = new(slots, problem.Trainees.Count, slot => slot.Trainee);
        offers = new(problem, bySchool);
        occupied = new(problem, slots, bySchool);
        against = new(problem, byTrainee);
        free = new(problem, bySchool, occupied, against);
    }

    /// <summary>The nearest other offers for the trainee's subject, one a school where several are alike. None that the trainee has for another letter.</summary>
    public IReadOnlyList<OtherOffer> Nearest(int trainee, int slot, int most)
    {
        var pattern = problem.Trainees[trainee].Pattern;
        var own = byTrainee[trainee].Where(at => at.Slot == slot || !Same(pattern[at.Slot].Letter, pattern[slot].Letter)).Select(at => at.Offer).OfType<int>().ToHashSet();
        return
        [
            .. offers.Within(trainee).Concat(offers.Beyond(trainee)).Where(offer => !own.Contains(offer)).Select(offer => Of(trainee, slot, offer))
                .DistinctBy(other => (problem.Offers[other.Offer].School, string.Join('\n', other.Against))).Take(most),
        ];
    }

    /// <summary>What is to be said of one offer.</summary>
    public OtherOffer Of(int trainee, int slot, int offer)
    {
        var way = problem.Minutes(trainee, problem.Offers[offer].School);
        var isFor = HardRules.IsFor(problem.Offers[offer], problem.Trainees[trainee]);
        List<string> said = isFor
            ? [.. against.Rules(trainee, slot, offer, way), .. against.Course(trainee, slot, offer)]
            : [$"it is for {problem.Offers[offer].Subject ?? "other key stages"}"];
        if (isFor && Full(trainee, slot, offer, isSaid: said.Count > 0) is { } full)
        {
            said.Add(full);
        }

        return new(offer, way, said, said.Count > 0 ? null : Changes(At(trainee, slot), new(trainee, slot, offer, way, "")));
    }

    private string Changes(PlannedSlot? now, PlannedSlot other) =>
        WhatItChanges.Of(problem, weights, byTrainee, Companions(other.Trainee), now, other);

    // Whoever of the two asked to be with the other, both are apart.
    private int[] Companions(int trainee) => companions.TryGetValue(trainee, out var known) ? known : companions[trainee] =
        [.. problem.Trainees[trainee].With.Union(Enumerable.Range(0, problem.Trainees.Count).Where(by => problem.Trainees[by].With is { Count: > 0 } with && with.Contains(trainee)))];

    private PlannedSlot? At(int trainee, int slot) => byTrainee[trainee].FirstOrDefault(at => at.Slot == slot && at.Offer is not null);

    // Where nobody but the trainee is there, what was said already is why.
    private string? Full(int trainee, int slot, int offer, bool isSaid)
    {
        var window = problem.Trainees[trainee].Pattern[slot].Window;
        if (problem.Offers[offer].Places <= 0)
        {
            return null;
        }

        var there = occupied.Full(offer, window, trainee, slot, out var because, out var ofSchool);
        if (there.Count == 0)
        {
            return because;
        }

        var names = there.OrderBy(holder => holder.Trainee == trainee).Take(3).Select(holder => holder.Trainee == trainee ? $"this trainee’s placement {problem.Trainees[trainee].Pattern[holder.Slot].Letter}" : Holder(holder, ofSchool));
        return isSaid && there.All(holder => holder.Trainee == trainee) ? null : $"{because} {string.Join("; ", names)}{(there.Count > 3 ? $"; and {there.Count - 3} more" : "")}";
    }

    // What giving way would mean for whoever is there. Asked again for every offer of a school that is full.
    private string Holder(PlannedSlot holder, bool elsewhere)
    {
        if (!holders.TryGetValue((holder.Trainee, holder.Slot, elsewhere), out var said))
        {
            var name = problem.Trainees[holder.Trainee].Name;
            said = holders[(holder.Trainee, holder.Slot, elsewhere)] = free.For(holder, elsewhere) is not var (next, minutes) ? $"{name}, for whom no other place is free"
                : problem.Offers[next].School == problem.Offers[holder.Offer!.Value].School ? $"{name}, whose next free place is at the same school: {problem.Offers[next].Name}"
                : $"{name}, whose next free place is {problem.Schools[problem.Offers[next].School].Name} ({minutes} minutes instead of {holder.Minutes})";
        }

        return said;
    }

    internal static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
