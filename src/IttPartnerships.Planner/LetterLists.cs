using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>What the slots of one letter could be together under prices.</summary>
/// <param name="Cost">In parts of a point, prices included.</param>
/// <param name="School">-1 where all of them stay unfilled.</param>
/// <param name="Filled">How many of them are filled.</param>
/// <param name="At">Where its choices stand in <see cref="LetterLists"/>.</param>
internal readonly record struct LetterAt(long Cost, int School, int Filled, int At);

/// <summary>
/// All that one letter of a course could be under prices, in lists by what they bring of the course's needs; the last one of what leaves a slot unfilled. Those that cost no more than is asked for, cheapest first.
/// O(candidates), times the offers one school makes a slot where the letter has several.
/// </summary>
internal sealed class LetterLists(Model model, LowerBound bound)
{
    private const long Never = long.MaxValue / 4;
    private readonly List<List<LetterAt>> lists = [];
    private readonly List<List<LetterAt>> near = [];
    private readonly List<long> least = [];
    private readonly List<int> slots = [];
    private readonly List<int> choices = [];
    private readonly LetterJoins joins = new(model);
    private Func<int, int, long>? besides;
    private int first;
    private int need;

    /// <summary>Of a list, those that cost no more than was last asked for (<see cref="Sort"/>), cheapest first.</summary>
    public ReadOnlySpan<LetterAt> Near(int list) => CollectionsMarshal.AsSpan(near[list]);

    /// <summary>Least cost of a list; very high where it is empty.</summary>
    public long Least(int list) => least[list];

    /// <param name="from">First slot of the letter.</param>
    /// <param name="needs">All needs of the course.</param>
    /// <param name="more">What a slot's candidate, or none (-1), costs besides; null where nothing does.</param>
    public void Read(int from, int needs, Func<int, int, long>? more)
    {
        (first, need, besides) = (model.FirstSlot[model.TraineeOf[from]], needs, more);
        model.ReadLetter(from, slots);
        choices.Clear();
        lists.ForEach(list => list.Clear());
        while (lists.Count < need + 2)
        {
            lists.Add([]);
            near.Add([]);
            least.Add(Never);
        }

        for (var list = 0; list < lists.Count; list++)
        {
            least[list] = Never;
        }

        if (slots.Count == 1)
        {
            ReadOne(from);
        }
        else
        {
            ReadSeveral();
        }
    }

    /// <summary>Sorts those that cost no more than so much: of hundreds only a few do as a rule.</summary>
    public void Sort(long most)
    {
        for (var list = 0; list < need + 2; list++)
        {
            near[list].Clear();
            foreach (ref readonly var one in CollectionsMarshal.AsSpan(lists[list]))
            {
                if (one.Cost <= most)
                {
                    near[list].Add(one);
                }
            }

            near[list].Sort((one, other) => one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost) : one.At.CompareTo(other.At));
        }
    }

    /// <summary>Writes the choices of one into a course.</summary>
    public void Choose(LetterAt one, int[] course)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            course[slots[i] - first] = choices[one.At + i];
        }
    }

    private void ReadOne(int slot)
    {
        for (var choice = -1; choice < model.Candidates[slot].Length; choice++)
        {
            Add(choice < 0 ? need + 1 : model.Candidates[slot][choice].Brings, new(CostOf(slot, choice), choice < 0 ? -1 : model.Candidates[slot][choice].School, choice < 0 ? 0 : 1, choices.Count));
            choices.Add(choice);
        }
    }

    private void ReadSeveral()
    {
        Add(need + 1, new(slots.Sum(slot => CostOf(slot, -1)), School: -1, Filled: 0, choices.Count));
        choices.AddRange(Enumerable.Repeat(-1, slots.Count));
        foreach (var one in joins.Read(slots, CostOf))
        {
            var own = joins.Choices(one);
            Add(one.Filled == slots.Count ? BroughtBy(own) : need + 1, new(one.Cost, one.School, one.Filled, choices.Count));
            choices.AddRange(own);
        }
    }

    private int BroughtBy(ReadOnlySpan<int> own)
    {
        var brings = 0;
        for (var i = 0; i < own.Length; i++)
        {
            brings |= model.Candidates[slots[i]][own[i]].Brings;
        }

        return brings;
    }

    private void Add(int list, LetterAt one)
    {
        lists[list].Add(one);
        least[list] = Math.Min(least[list], one.Cost);
    }

    private long CostOf(int slot, int choice) => (choice < 0 ? bound.Out(slot) : bound.CostOf(slot, choice)) + (besides?.Invoke(slot, choice) ?? 0);
}
