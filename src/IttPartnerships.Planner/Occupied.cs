namespace IttPartnerships.Planner;

/// <summary>Who is where in each window of a plan, and at the same time in others.</summary>
internal sealed class Occupied(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots, OffersBySchool offers)
{
    private const int Nobody = -1;
    private readonly Dictionary<string, HasOne[]> free = new(StringComparer.OrdinalIgnoreCase);
    private readonly ByNumber atOffer = new(slots.Count, problem.Offers.Count, at => slots[at].Offer);
    private readonly Dictionary<string, string[][]> times = new(StringComparer.OrdinalIgnoreCase);

    private enum HasOne : byte
    {
        Unknown,
        Yes,
        No,
    }

    /// <summary>Whether an offer has a place in a slot's window for whoever has that slot.</summary>
    public bool HasPlace(int offer, PlannedSlot holder)
    {
        var window = problem.Trainees[holder.Trainee].Pattern[holder.Slot].Window;
        if (holder.Offer is { } own && problem.Offers[own].School == problem.Offers[offer].School)
        {
            return HasPlace(offer, window, holder.Trainee, holder.Slot);
        }

        // Asked of many offers for everybody who is in the way, and the same for all who are not at that school.
        if (!free.TryGetValue(window, out var known))
        {
            known = free[window] = new HasOne[problem.Offers.Count];
        }

        if (known[offer] == HasOne.Unknown)
        {
            known[offer] = HasPlace(offer, window, Nobody, Nobody) ? HasOne.Yes : HasOne.No;
        }

        return known[offer] == HasOne.Yes;
    }

    /// <summary>Who holds every place of an offer in a window, but for one slot; none and no reason where a place is free.</summary>
    public IReadOnlyList<PlannedSlot> Full(int offer, string window, int trainee, int slot, out string? because)
    {
        var asked = problem.Offers[offer];
        foreach (var time in TimesOf(window))
        {
            var there = At(offer, time, trainee, slot);
            if (there.Count >= asked.Places)
            {
                because = $"{(asked.Places == 1 ? "its place" : $"all its {asked.Places} places")} {(time.Length == 1 ? "in" : "at the time of")} {window} {(asked.Places == 1 ? "is" : "are")} taken by";
                return InOrder(there);
            }

            if (problem.Schools[asked.School].Places is { } most && AtSchool(asked.School, time, trainee, slot) is var all && all.Count >= most)
            {
                because = most == 0 ? "the school takes nobody at that time" : $"the school takes {most} at one time in all, taken by";
                return InOrder(all);
            }
        }

        because = null;
        return [];
    }

    private bool HasPlace(int offer, string window, int trainee, int slot)
    {
        var asked = problem.Offers[offer];
        foreach (var time in TimesOf(window))
        {
            if (At(offer, time, trainee, slot).Count >= asked.Places || (problem.Schools[asked.School].Places is { } most && AtSchool(asked.School, time, trainee, slot).Count >= most))
            {
                return false;
            }
        }

        return true;
    }

    private List<int> AtSchool(int school, string[] time, int trainee, int slot)
    {
        List<int> there = [];
        foreach (var offer in offers[school])
        {
            there.AddRange(At(offer, time, trainee, slot));
        }

        return there;
    }

    // Positions in the plan.
    private List<int> At(int offer, string[] time, int trainee, int slot)
    {
        List<int> there = [];
        foreach (var at in atOffer[offer])
        {
            var one = slots[at];
            if ((one.Trainee != trainee || one.Slot != slot) && IsIn(time, problem.Trainees[one.Trainee].Pattern[one.Slot].Window))
            {
                there.Add(at);
            }
        }

        return there;
    }

    // Asked of every slot at thousands of offers.
    private static bool IsIn(string[] time, string window)
    {
        foreach (var one in time)
        {
            if (WhyNot.Same(one, window))
            {
                return true;
            }
        }

        return false;
    }

    // Sets of windows that are at one time, each with this one.
    private string[][] TimesOf(string window)
    {
        if (!times.TryGetValue(window, out var known))
        {
            string[] names = [.. problem.Days.Keys.Append(window).Distinct(StringComparer.OrdinalIgnoreCase)];
            Stretches stretches = new(problem, names);
            known = times[window] =
            [
                .. Enumerable.Range(0, stretches.Count).Select(stretch => Array.ConvertAll(stretches.WindowsIn(stretch).ToArray(), each => names[each]))
                    .Where(set => set.Contains(window, StringComparer.OrdinalIgnoreCase)),
            ];
        }

        return known;
    }

    private PlannedSlot[] InOrder(List<int> positions) => [.. positions.Order().Select(at => slots[at])];
}

/// <summary>Slots of a plan by a number each has.</summary>
/// <param name="number">From 0 to below <paramref name="numbers"/>; null leaves a slot out.</param>
internal sealed class SlotsBy(IReadOnlyList<PlannedSlot> slots, int numbers, Func<PlannedSlot, int?> number)
{
    private readonly ByNumber positions = new(slots.Count, numbers, at => number(slots[at]));

    /// <summary>In the order of the plan.</summary>
    public IEnumerable<PlannedSlot> this[int one] => positions[one].Select(at => slots[at]);
}
