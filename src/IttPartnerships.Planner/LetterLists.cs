namespace IttPartnerships.Planner;

/// <summary>What the slots of one letter could be together under prices.</summary>
/// <param name="Cost">In parts of a point, prices included.</param>
/// <param name="School">-1 where all of them stay unfilled.</param>
/// <param name="Filled">How many of them are filled.</param>
/// <param name="At">Where its choices stand in <see cref="LetterLists"/>.</param>
internal readonly record struct LetterAt(long Cost, int School, int Filled, int At);

/// <summary>
/// All that one letter of a course could be under prices, cheapest first, in lists by what they bring of the course's needs; the last one of what leaves a slot unfilled. O(candidates × log candidates), times
/// the offers one school makes a slot where the letter has several.
/// </summary>
internal sealed class LetterLists(Model model, LowerBound bound)
{
    // More at one school are told apart by nothing that matters here: the fullest and cheapest stand for them.
    private const int MostAtSchool = 48;
    private const long Never = long.MaxValue / 4;
    private readonly List<List<LetterAt>> lists = [];
    private readonly List<int> slots = [];
    private readonly List<int> choices = [];
    private Func<int, int, long>? besides;
    private int first;
    private int need;

    public IReadOnlyList<LetterAt> All(int list) => lists[list];

    /// <summary>Least cost of a list; very high where it is empty.</summary>
    public long Least(int list) => lists[list].Count == 0 ? Never : lists[list][0].Cost;

    /// <param name="from">First slot of the letter.</param>
    /// <param name="end">Behind the trainee's last slot.</param>
    /// <param name="needs">All needs of the course.</param>
    /// <param name="more">What a slot's candidate, or none (-1), costs besides; null where nothing does.</param>
    public void Read(int from, int end, int needs, Func<int, int, long>? more)
    {
        (first, need, besides) = (model.FirstSlot[model.TraineeOf[from]], needs, more);
        slots.Clear();
        slots.AddRange(Enumerable.Range(from, end - from).Where(slot => model.LetterOf[slot] == model.LetterOf[from]));
        choices.Clear();
        lists.ForEach(list => list.Clear());
        while (lists.Count < need + 2)
        {
            lists.Add([]);
        }

        if (slots.Count == 1)
        {
            ReadOne(from);
        }
        else
        {
            ReadSeveral();
        }

        foreach (var list in lists)
        {
            list.Sort((one, other) => one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost) : one.At.CompareTo(other.At));
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
            lists[choice < 0 ? need + 1 : model.Candidates[slot][choice].Brings].Add(new(CostOf(slot, choice), choice < 0 ? -1 : model.Candidates[slot][choice].School, choice < 0 ? 0 : 1, choices.Count));
            choices.Add(choice);
        }
    }

    private void ReadSeveral()
    {
        var at = slots.ConvertAll(slot => Enumerable.Range(0, model.Candidates[slot].Length).ToLookup(choice => model.Candidates[slot][choice].School));
        Add(new(slots.Sum(slot => CostOf(slot, -1)), 0, [.. slots.Select(_ => -1)]), school: -1);
        foreach (var school in at.SelectMany(lookup => lookup.Select(group => group.Key)).Distinct())
        {
            List<Several> all = [new(0, 0, [])];
            for (var i = 0; i < slots.Count; i++)
            {
                var (slot, here) = (slots[i], at[i][school]);
                all = [.. all.SelectMany(one => here.Append(-1).Select(choice => With(one, slot, choice)))];
                all = all.Count <= MostAtSchool ? all : [.. all.OrderByDescending(one => one.Filled).ThenBy(one => one.Cost).Take(MostAtSchool)];
            }

            all.RemoveAll(one => one.Filled == 0);
            all.ForEach(one => Add(one, school));
        }
    }

    private sealed record Several(long Cost, int Brings, int[] Choices)
    {
        public int Filled => Choices.Count(choice => choice >= 0);
    }

    private Several With(Several one, int slot, int choice) =>
        new(one.Cost + CostOf(slot, choice), one.Brings | (choice < 0 ? 0 : model.Candidates[slot][choice].Brings), [.. one.Choices, choice]);

    private void Add(Several one, int school)
    {
        lists[one.Filled == slots.Count ? one.Brings : need + 1].Add(new(one.Cost, school, one.Filled, choices.Count));
        choices.AddRange(one.Choices);
    }

    private long CostOf(int slot, int choice) => (choice < 0 ? bound.Out(slot) : bound.CostOf(slot, choice)) + (besides?.Invoke(slot, choice) ?? 0);
}
