namespace IttPartnerships.Planner;

/// <summary>Who is where in each window of a plan, and at the same time in others.</summary>
internal sealed class Occupied(PlanningProblem problem, IReadOnlyList<PlannedSlot> slots, OffersBySchool offers)
{
    private const int Nobody = -1;
    private readonly Dictionary<string, FreeIn> free = new(StringComparer.OrdinalIgnoreCase);
    private readonly ByNumber atOffer = new(slots.Count, problem.Offers.Count, at => slots[at].Offer);
    private readonly Dictionary<string, string[][]> times = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which offers have a place in a window.</summary>
    public FreeIn In(string window) => free.TryGetValue(window, out var known) ? known : free[window] = new FreeIn(problem.Offers.Count, offer => HasPlace(offer, window, Nobody, Nobody));

    /// <summary>Whether an offer has a place in a slot's window for whoever has that slot, where they are at its school now.</summary>
    public bool HasPlace(int offer, PlannedSlot holder) => HasPlace(offer, problem.Trainees[holder.Trainee].Pattern[holder.Slot].Window, holder.Trainee, holder.Slot);

    /// <summary>Who holds every place of an offer in a window, but for one slot; none and no reason where a place is free.</summary>
    /// <param name="ofSchool">It is the school as a whole that takes no more: another of its offers is no way out.</param>
    public IReadOnlyList<PlannedSlot> Full(int offer, string window, int trainee, int slot, out string? because, out bool ofSchool)
    {
        ofSchool = false;
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
                ofSchool = true;
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
            if (CountAt(offer, time, trainee, slot) >= asked.Places || (problem.Schools[asked.School].Places is { } most && CountAtSchool(asked.School, time, trainee, slot) >= most))
            {
                return false;
            }
        }

        return true;
    }

    private int CountAtSchool(int school, string[] time, int trainee, int slot)
    {
        var count = 0;
        foreach (var offer in offers[school])
        {
            count += CountAt(offer, time, trainee, slot);
        }

        return count;
    }

    // Without a list: most of what is asked is only whether there is a place.
    private int CountAt(int offer, string[] time, int trainee, int slot)
    {
        var count = 0;
        foreach (var at in atOffer[offer])
        {
            count += IsThere(slots[at], time, trainee, slot) ? 1 : 0;
        }

        return count;
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
            if (IsThere(slots[at], time, trainee, slot))
            {
                there.Add(at);
            }
        }

        return there;
    }

    // At that time, but for one slot.
    private bool IsThere(PlannedSlot one, string[] time, int trainee, int slot) =>
        (one.Trainee != trainee || one.Slot != slot) && IsIn(time, problem.Trainees[one.Trainee].Pattern[one.Slot].Window);

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

/// <summary>Which offers have a place in one window for whoever is not at their school: asked of many offers for everybody who is in the way, and worked out once.</summary>
internal sealed class FreeIn(int offers, Func<int, bool> hasPlace)
{
    private readonly Place[] known = new Place[offers];

    private enum Place : byte
    {
        Unknown,
        Free,
        Taken,
    }

    public bool Has(int offer)
    {
        ref var place = ref known[offer];
        if (place == Place.Unknown)
        {
            place = hasPlace(offer) ? Place.Free : Place.Taken;
        }

        return place == Place.Free;
    }
}

/// <summary>Slots of a plan by a number each has.</summary>
/// <param name="number">From 0 to below <paramref name="numbers"/>; null leaves a slot out.</param>
internal sealed class SlotsBy(IReadOnlyList<PlannedSlot> slots, int numbers, Func<PlannedSlot, int?> number)
{
    private readonly ByNumber positions = new(slots.Count, numbers, at => number(slots[at]));

    /// <summary>In the order of the plan.</summary>
    public IEnumerable<PlannedSlot> this[int one] => positions[one].Select(at => slots[at]);
}
