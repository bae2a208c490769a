namespace IttPartnerships.Planner;

/// <summary>Who is where in each window of a plan.</summary>
internal sealed class Occupied(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots)
{
    private readonly SlotsBy atOffer = new(slots, problem.Offers.Count, slot => slot.Offer);
    private readonly SlotsBy atSchool = new(slots, problem.Schools.Count, slot => slot.Offer is { } offer ? problem.Offers[offer].School : null);

    /// <summary>Whether an offer has a place in a window, one slot not counted.</summary>
    public bool HasPlace(int offer, string window, int trainee, int slot)
    {
        var asked = problem.Offers[offer];
        return Others(atOffer[offer], window, trainee, slot).Count() < asked.Places
            && (problem.Schools[asked.School].Places is not { } most || Others(atSchool[asked.School], window, trainee, slot).Count() < most);
    }

    /// <summary>Who holds every place of an offer in a window, but for one slot; none and no reason where a place is free.</summary>
    public IReadOnlyList<PlannedSlot> Full(int offer, string window, int trainee, int slot, out string? because)
    {
        var asked = problem.Offers[offer];
        List<PlannedSlot> there = [.. Others(atOffer[offer], window, trainee, slot)];
        if (there.Count >= asked.Places)
        {
            because = $"{(asked.Places == 1 ? "its place" : $"all its {asked.Places} places")} in {window} {(asked.Places == 1 ? "is" : "are")} taken by";
            return there;
        }

        there = [.. Others(atSchool[asked.School], window, trainee, slot)];
        if (problem.Schools[asked.School].Places is { } most && there.Count >= most)
        {
            because = most == 0 ? "the school takes nobody at that time" : $"the school takes {most} at one time in all, taken by";
            return there;
        }

        because = null;
        return [];
    }

    private IEnumerable<PlannedSlot> Others(IEnumerable<PlannedSlot> there, string window, int trainee, int slot) =>
        there.Where(one => (one.Trainee != trainee || one.Slot != slot) && WhyNot.Same(problem.Trainees[one.Trainee].Pattern[one.Slot].Window, window));
}

/// <summary>Slots of a plan by a number each has, found without hashing: O(slots) to make.</summary>
internal sealed class SlotsBy
{
    private readonly int[] starts;
    private readonly PlannedSlot[] sorted;

    /// <param name="number">From 0 to below <paramref name="numbers"/>; null leaves a slot out.</param>
    public SlotsBy(IReadOnlyList<PlannedSlot> slots, int numbers, Func<PlannedSlot, int?> number)
    {
        starts = new int[numbers + 1];
        var at = new int?[slots.Count];
        for (var slot = 0; slot < at.Length; slot++)
        {
            at[slot] = number(slots[slot]);
            starts[at[slot] + 1 ?? 0]++;
        }

        starts[0] = 0;
        for (var i = 0; i < numbers; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts.ToArray();
        sorted = new PlannedSlot[starts[^1]];
        for (var slot = 0; slot < at.Length; slot++)
        {
            if (at[slot] is { } here)
            {
                sorted[next[here]++] = slots[slot];
            }
        }
    }

    /// <summary>In the order of the plan.</summary>
    public ArraySegment<PlannedSlot> this[int number] => new(sorted, starts[number], starts[number + 1] - starts[number]);
}
