using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>What the slots of a letter could be together at one school.</summary>
/// <param name="Cost">Of its candidates, and of leaving slots unfilled.</param>
/// <param name="Filled">How many of the slots are filled.</param>
/// <param name="At">Where its choices stand in <see cref="LetterJoins"/>.</param>
internal readonly record struct Joined(int School, long Cost, int Filled, int At);

/// <summary>
/// All that the slots of one letter could be together: one school with a candidate, or nothing, in each. One thread's. O(candidates), times the offers one school makes a slot.
/// </summary>
internal sealed class LetterJoins(Model model)
{
    // More at one school are told apart by nothing that matters: the fullest and cheapest stand for them.
    private const int MostAtSchool = 48;
    private const int None = -1;
    private readonly Dictionary<int, int> numberOf = [];
    private readonly List<int> schools = [];
    private readonly List<Joined> all = [];
    private readonly List<int> choices = [];
    private readonly List<SlotAtSchools> at = [];
    private List<Joined> some = [];
    private List<Joined> more = [];
    private int width;

    /// <summary>At least one slot filled; schools in the order they are met.</summary>
    /// <param name="costOf">What a slot's candidate, or none (-1), costs.</param>
    public IReadOnlyList<Joined> Read(IReadOnlyList<int> slots, Func<int, int, long> costOf)
    {
        numberOf.Clear();
        schools.Clear();
        all.Clear();
        choices.Clear();
        width = slots.Count;
        while (at.Count < width)
        {
            at.Add(new SlotAtSchools());
        }

        for (var i = 0; i < width; i++)
        {
            foreach (ref readonly var candidate in model.Candidates[slots[i]].AsSpan())
            {
                if (numberOf.TryAdd(candidate.School, schools.Count))
                {
                    schools.Add(candidate.School);
                }
            }
        }

        for (var i = 0; i < width; i++)
        {
            at[i].Read(model.Candidates[slots[i]], slots[i], numberOf, costOf);
        }

        for (var number = 0; number < schools.Count; number++)
        {
            Join(number);
        }

        return all;
    }

    /// <summary>The choice of each slot.</summary>
    public ReadOnlySpan<int> Choices(in Joined one) => CollectionsMarshal.AsSpan(choices).Slice(one.At, width);

    // Slot after slot beside all that those before it could be.
    private void Join(int number)
    {
        some.Clear();
        some.Add(new(schools[number], 0, 0, Copy(None)));
        for (var i = 0; i < width; i++)
        {
            more.Clear();
            foreach (var one in some)
            {
                for (var choice = at[i].First(number); choice != None; choice = at[i].Next(choice))
                {
                    more.Add(one with { Cost = one.Cost + at[i].Cost(choice), Filled = one.Filled + 1, At = Copy(one.At) });
                    choices[more[^1].At + i] = choice;
                }

                more.Add(one with { Cost = one.Cost + at[i].Out });
            }

            (some, more) = (more.Count <= MostAtSchool ? more : [.. more.OrderByDescending(one => one.Filled).ThenBy(one => one.Cost).Take(MostAtSchool)], some);
        }

        all.AddRange(some.Where(one => one.Filled > 0));
    }

    // Of the choices that stand there, or of none. Where the copy stands.
    private int Copy(int from)
    {
        var start = choices.Count;
        for (var i = 0; i < width; i++)
        {
            choices.Add(from == None ? None : choices[from + i]);
        }

        return start;
    }

    /// <summary>The candidates of one slot, school by school.</summary>
    private sealed class SlotAtSchools
    {
        private int[] first = [];
        private int[] next = [];
        private long[] costs = [];

        /// <summary>What leaving it unfilled costs.</summary>
        public long Out { get; private set; }

        public void Read(Candidate[] candidates, int slot, Dictionary<int, int> numberOf, Func<int, int, long> costOf)
        {
            first = first.Length < numberOf.Count ? new int[2 * numberOf.Count] : first;
            (next, costs) = next.Length < candidates.Length ? (new int[2 * candidates.Length], new long[2 * candidates.Length]) : (next, costs);
            Array.Fill(first, None);
            Out = costOf(slot, None);
            for (var choice = candidates.Length - 1; choice >= 0; choice--)
            {
                ref var front = ref first[numberOf[candidates[choice].School]];
                (costs[choice], next[choice], front) = (costOf(slot, choice), front, choice);
            }
        }

        public int First(int school) => first[school];

        public int Next(int choice) => next[choice];

        public long Cost(int choice) => costs[choice];
    }
}
