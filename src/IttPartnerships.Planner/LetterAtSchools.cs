namespace IttPartnerships.Planner;

/// <summary>
/// What several slots of one letter cost together at each school any of them could be at, by what they bring. Slot after slot is joined to those before it.
/// O(slots × (candidates + schools × 4^needs)).
/// </summary>
internal sealed class LetterAtSchools(Model model)
{
    private const long Never = long.MaxValue / 4;
    private readonly int[] seenAt = new int[model.Problem.Schools.Count];
    private readonly List<int> met = [];
    private readonly bool[] isMet = new bool[model.Problem.Schools.Count];
    private readonly long[] atLeast = new long[model.Problem.Schools.Count];
    private readonly long[] cheapest = new long[model.Problem.Schools.Count];
    private long[] whole = [];
    private long[] broken = [];
    private long[] here = [];
    private long[] joined = [];
    private int sets;

    /// <summary>The schools, in the order they were met.</summary>
    public List<int> Seen { get; } = [];

    /// <param name="setsOfNeeds">How many sets of needs there are.</param>
    /// <param name="most">Schools where all of it costs more need not be seen.</param>
    public void Read(List<int> slots, int setsOfNeeds, PriceBoard prices, long most)
    {
        foreach (var school in Seen)
        {
            seenAt[school] = 0;
        }

        Seen.Clear();
        sets = setsOfNeeds;
        joined = joined.Length < sets ? new long[sets] : joined;
        CostAtLeast(slots, prices);
        var nothing = 0L;
        foreach (var slot in slots)
        {
            Join(slot, prices, most, isFirst: slot == slots[0], nothing);
            nothing += prices.Out(slot);
        }
    }

    // Each slot at its cheapest there, whatever that brings: no option of the school costs less.
    private void CostAtLeast(List<int> slots, PriceBoard prices)
    {
        foreach (var school in met)
        {
            isMet[school] = false;
        }

        met.Clear();
        var nothing = 0L;
        foreach (var slot in slots)
        {
            var (candidates, stay) = (model.Candidates[slot], prices.Out(slot));
            for (var choice = 0; choice < candidates.Length; choice++)
            {
                var school = candidates[choice].School;
                if (!isMet[school])
                {
                    (atLeast[school], cheapest[school], isMet[school]) = (nothing, Never, true);
                    met.Add(school);
                }

                cheapest[school] = Math.Min(cheapest[school], prices.CostOf(slot, choice));
            }

            foreach (var school in met)
            {
                (atLeast[school], cheapest[school]) = (atLeast[school] + Math.Min(stay, cheapest[school]), Never);
            }

            nothing += stay;
        }
    }

    /// <summary>All slots filled, bringing just this.</summary>
    public long Whole(int at, int brings) => whole[(at * sets) + brings];

    /// <summary>At least one slot unfilled.</summary>
    public long Broken(int at) => broken[at];

    // Adds one slot to what each school costs for the slots before it, by what they bring together.
    private void Join(int slot, PriceBoard prices, long most, bool isFirst, long before)
    {
        var candidates = model.Candidates[slot];
        Array.Fill(here, Never, 0, Seen.Count * sets);
        for (var choice = 0; choice < candidates.Length; choice++)
        {
            ref readonly var candidate = ref candidates[choice];
            if (atLeast[candidate.School] <= most)
            {
                var at = See(candidate.School, isFirst, before);
                here[(at * sets) + candidate.Brings] = Math.Min(here[(at * sets) + candidate.Brings], prices.CostOf(slot, choice));
            }
        }

        var stay = prices.Out(slot);
        for (var at = 0; at < Seen.Count; at++)
        {
            Extend(at, stay, isFirst);
        }
    }

    private void Extend(int at, long stay, bool isFirst)
    {
        var mine = whole.AsSpan(at * sets, sets);
        var slot = here.AsSpan(at * sets, sets);
        long leastWhole = Never, leastHere = Never;
        for (var brings = 0; brings < sets; brings++)
        {
            leastWhole = Math.Min(leastWhole, mine[brings]);
            leastHere = Math.Min(leastHere, slot[brings]);
        }

        if (isFirst)
        {
            slot.CopyTo(mine);
            broken[at] = stay;
            return;
        }

        broken[at] = Math.Min(Math.Min(broken[at] + Math.Min(stay, leastHere), leastWhole + stay), Never);
        if (leastWhole == Never || leastHere == Never)
        {
            mine.Fill(Never);
            return;
        }

        Array.Fill(joined, Never, 0, sets);
        for (var one = 0; one < sets; one++)
        {
            for (var other = 0; other < sets && mine[one] < Never; other++)
            {
                joined[one | other] = Math.Min(joined[one | other], mine[one] + slot[other]);
            }
        }

        joined.AsSpan(0, sets).CopyTo(mine);
    }

    private int See(int school, bool isFirst, long before)
    {
        if (seenAt[school] > 0)
        {
            return seenAt[school] - 1;
        }

        Seen.Add(school);
        seenAt[school] = Seen.Count;
        if (Seen.Count * sets > whole.Length || Seen.Count > broken.Length)
        {
            var length = Math.Max(2 * Seen.Count * sets, 256);
            Array.Resize(ref whole, length);
            Array.Resize(ref here, length);
            Array.Resize(ref broken, length);
        }

        // A school met first at a later slot has all the slots before it unfilled.
        Array.Fill(whole, Never, (Seen.Count - 1) * sets, sets);
        Array.Fill(here, Never, (Seen.Count - 1) * sets, sets);
        broken[Seen.Count - 1] = isFirst ? 0 : before;
        return Seen.Count - 1;
    }
}
