namespace IttPartnerships.Planner;

/// <summary>
/// What the slots of one letter could have together at one school, under prices: for each set of needs it brings, the few cheapest schools. The list after
/// the last set of needs holds what leaves a slot of the letter unfilled.
/// </summary>
internal sealed class LetterOptions(Model model)
{
    private const long Never = long.MaxValue / 4;
    private const int Most = 24;

    // Schools of other letters can be in the way, and contrast can make a dearer school the better one: so many are kept beyond the cheapest.
    private const int Spare = 10;
    private long[] costs = [];
    private int[] schools = [];
    private int[] choices = [];
    private int[] counts = [];
    private readonly List<int> slots = [];
    private readonly HashSet<int> nearSchools = [];
    private readonly LetterAtSchools letter = new(model);
    private int first;
    private int need;
    private int keep;

    /// <summary>Least cost of a list; very high where it is empty.</summary>
    public long Least(int list) => counts[list] == 0 ? Never : costs[list * Most];

    /// <summary>Options of a list, stand-in included.</summary>
    public int Count(int list) => counts[list];

    public long Cost(int list, int at) => costs[(list * Most) + at];

    /// <summary>-1 where nothing is filled, and for a stand-in.</summary>
    public int School(int list, int at) => schools[(list * Most) + at];

    /// <summary>How many slots of the letter are filled at least.</summary>
    public int Slots(int list) => list <= need ? slots.Count : 1;

    /// <param name="from">First slot of the letter.</param>
    /// <param name="letters">How many letters the course has: so many schools can be in each other's way.</param>
    /// <param name="least">By slot of the trainee: what it costs at least.</param>
    /// <param name="slack">Nothing that is dearer than that by more need be read.</param>
    public void Read(int from, int needs, int letters, PriceBoard prices, long[] least, long slack)
    {
        (first, need, keep) = (model.FirstSlot[model.TraineeOf[from]], needs, Math.Min(letters + Spare, Most - 1));
        if (costs.Length < (need + 2) * Most)
        {
            (costs, schools, choices, counts) = (new long[(need + 2) * Most], new int[(need + 2) * Most], new int[(need + 2) * Most], new int[need + 2]);
        }

        Array.Clear(counts, 0, need + 2);
        model.ReadLetter(from, slots);
        if (slots.Count == 1)
        {
            ReadOne(from, prices, least[from - first] + slack);
        }
        else
        {
            ReadSeveral(prices, least.AsSpan(from - first), slack);
        }

        StandIns();
    }

    /// <summary>Writes the choices of one option into the course.</summary>
    public void Recover(int list, int at, PriceBoard prices, int[] chosen)
    {
        var (school, choice) = (School(list, at), choices[(list * Most) + at]);
        if (school < 0)
        {
            return;
        }

        if (slots.Count == 1)
        {
            chosen[slots[0] - first] = choice;
            return;
        }

        new LetterChoice(model, slots, school, prices).Find(list <= need ? list : -1, chosen, first);
    }

    /// <summary>Adds the candidates of the letter's slots at schools that are in any list, and all where company has a price.</summary>
    /// <param name="near">By slot; null where there are none yet.</param>
    public void AddNear(PriceBoard prices, Candidate[]?[] near)
    {
        nearSchools.Clear();
        nearSchools.UnionWith(slots.SelectMany(slot => near[slot] ?? []).Select(candidate => candidate.School));
        for (var list = 0; list < need + 2; list++)
        {
            nearSchools.UnionWith(schools.AsSpan(list * Most, counts[list]).ToArray());
        }

        foreach (var slot in slots)
        {
            near[slot] = prices.Together[slot] is null ? Array.FindAll(model.Candidates[slot], candidate => nearSchools.Contains(candidate.School)) : model.Candidates[slot];
        }
    }

    private void ReadOne(int slot, PriceBoard prices, long most)
    {
        var candidates = model.Candidates[slot];
        var firstPlace = model.OfferResource(0, model.WindowOf[slot]);
        var (together, place, scale) = (prices.Together[slot], prices.OfPlace, prices.Scale);
        var (lists, open) = (model.ListsOf[slot], Never);
        for (var choice = 0; choice < candidates.Length; choice++)
        {
            ref readonly var candidate = ref candidates[choice];
            var cost = candidate.Cost * scale;
            if (cost >= open || cost > most)
            {
                // Prices are never negative and candidates stand from cheap to dear: nothing further on gets into any list, or matters.
                break;
            }

            cost += place[firstPlace + candidate.Offer] + (together is null ? 0 : together[choice]);
            var list = candidate.Brings;
            if (cost <= most && (counts[list] < keep || cost < costs[(list * Most) + keep - 1]) && Insert(list, cost, candidate.School, choice))
            {
                open = 0;
                foreach (var other in lists)
                {
                    open = counts[other] < keep ? Never : Math.Max(open, costs[(other * Most) + keep - 1]);
                    if (open == Never)
                    {
                        break;
                    }
                }
            }
        }

        Insert(need + 1, prices.Out(slot), school: -1, choice: -1);
    }

    // Keeps each school once a list, at its cheapest. True when a list that is full became cheaper at its end.
    private bool Insert(int list, long cost, int school, int choice)
    {
        var start = list * Most;
        var at = counts[list];
        for (var i = 0; i < counts[list]; i++)
        {
            if (schools[start + i] == school && school >= 0)
            {
                if (costs[start + i] <= cost)
                {
                    return false;
                }

                at = i;
                break;
            }
        }

        if (at == counts[list])
        {
            at = counts[list] < keep ? counts[list]++ : keep - 1;
        }

        for (; at > 0 && costs[start + at - 1] > cost; at--)
        {
            (costs[start + at], schools[start + at], choices[start + at]) = (costs[start + at - 1], schools[start + at - 1], choices[start + at - 1]);
        }

        (costs[start + at], schools[start + at], choices[start + at]) = (cost, school, choice);
        return counts[list] == keep;
    }

    // A full list may have left out options that cost no less than its last: one without a school stands in for them.
    private void StandIns()
    {
        for (var list = 0; list < need + 2; list++)
        {
            if (counts[list] == keep)
            {
                var at = (list * Most) + counts[list]++;
                (costs[at], schools[at], choices[at]) = (costs[at - 1], -1, -1);
            }
        }
    }

    private void ReadSeveral(PriceBoard prices, ReadOnlySpan<long> least, long slack)
    {
        var most = slack;
        foreach (var slot in slots)
        {
            most += least[slot - slots[0]];
        }

        letter.Read(slots, need + 1, prices, most);
        var allOut = 0L;
        foreach (var slot in slots)
        {
            allOut += prices.Out(slot);
        }

        for (var at = 0; at < letter.Seen.Count; at++)
        {
            for (var brings = 0; brings <= need; brings++)
            {
                Offer(brings, letter.Whole(at, brings), letter.Seen[at]);
            }

            Offer(need + 1, letter.Broken(at), letter.Seen[at]);
        }

        Offer(need + 1, allOut, school: -1);
    }

    private void Offer(int list, long cost, int school)
    {
        if (cost < Never && (counts[list] < keep || cost < costs[(list * Most) + keep - 1]))
        {
            Insert(list, cost, school, choice: -1);
        }
    }
}
