namespace IttPartnerships.Planner;

/// <summary>
/// Finds the courses that a group of trainees wants besides the few cheapest under the prices of the proof: its programme is solved, courses are looked for that are cheaper under the prices it comes to than all
/// those it has, and so on until there are none (columns by their price: Gilmore and Gomory 1961). Then hardly anything cheaper is left among all courses there are. Prices of company stay as they are.
/// O(rounds × (pivots + candidates)).
/// </summary>
/// <param name="start">Prices of the group to begin at, and the plans these are to be right for; null for those of the proof, and all plans.</param>
/// <param name="known">By trainee: courses known to be wanted besides the few cheapest.</param>
internal sealed class WantedCourses(
    Draft draft, PricedDraft priced, LowerBound bound, IReadOnlyList<int> group, CancellationToken stop, GroupPrices? start = null, IReadOnlyDictionary<int, List<PricedCourse>>? known = null)
{
    // Three or four as a rule.
    private const int MostRounds = 8;
    private const int MostPivots = 20_000;

    // Of a trainee, in one round.
    private const int MostEach = 10;

    // Not worth a column.
    private const long Hair = 5 * LowerBound.Scale;
    private readonly Dictionary<int, List<PricedCourse>> wanted = known is null ? [] : new(known);

    /// <summary>By trainee: what turned out to be wanted.</summary>
    public IReadOnlyDictionary<int, List<PricedCourse>> Wanted => wanted;

    /// <summary>The programme solved, where it came to an end at which nothing more was wanted.</summary>
    public DualSimplex? Solved { get; private set; }

    /// <summary>The group's programme with all it turned out to want, under prices that are nearly right.</summary>
    public GroupProgramme Programme()
    {
        var programme = Begun(start);
        var pivots = MostPivots;
        for (var round = 0; round < MostRounds; round++)
        {
            DualSimplex simplex = new(programme.Programme);
            foreach (var column in start is null ? [] : programme.Outside(start.Within))
            {
                simplex.Forbid(column);
            }

            if (!simplex.Solve(double.MaxValue, ref pivots, stop))
            {
                break;
            }

            var solved = simplex.Prices();
            var prices = programme.PricesAt(solved);
            if (Enumerable.Range(0, group.Count).Sum(at => stop.IsCancellationRequested ? 0 : Add(group[at], programme.LeastAt(solved, at), prices, programme.IsDecided)) == 0)
            {
                Solved = simplex;
                break;
            }

            programme = Begun(prices);
        }

        return programme;
    }

    private GroupProgramme Begun(GroupPrices? prices) => new(draft, priced, bound, group, dearerSlots: 0, prices, wanted, mayLeaveMore: start is not null);

    // How many were found.
    private int Add(int trainee, long least, GroupPrices prices, Func<int, bool> decided)
    {
        var cheaper = priced.CoursesBeside(trainee, decided, least - Hair, prices).Take(MostEach).Select(course => course with { Dearer = course.Dearer - prices.Of(trainee, course.Choices) }).ToList();
        if (cheaper.Count > 0)
        {
            wanted[trainee] = [.. wanted.GetValueOrDefault(trainee, []), .. cheaper];
        }

        return cheaper.Count;
    }
}
