namespace IttPartnerships.Planner;

/// <summary>
/// Finds the courses that a group of trainees wants besides the few cheapest under the prices of the proof: its programme is solved, courses are looked for that are cheaper under the prices it comes to than all
/// those it has, and so on until there are none (columns by their price: Gilmore and Gomory 1961). Then hardly anything cheaper is left among all courses there are. Prices of company stay as they are.
/// O(rounds × (pivots + candidates)).
/// </summary>
/// <param name="start">Where prices are to prove something: those of the group to begin at, and the plans they are to be right for; null elsewhere.</param>
/// <param name="known">By trainee: courses known to be wanted besides the few cheapest.</param>
internal sealed class WantedCourses(
    Draft draft, PricedDraft priced, LowerBound bound, IReadOnlyList<int> group, CancellationToken stop, GroupPrices? start = null, IReadOnlyDictionary<int, List<PricedCourse>>? known = null)
{
    // Three or four as a rule.
    private const int MostRounds = 8;
    private const int MostPivots = 20_000;

    // Of a trainee, in one round.
    private const int MostEach = 10;

    // Parts of a point not worth a column, where a plan is to be made better and where something is to be proved.
    private const long Hair = 5 * LowerBound.Scale;
    private const long HairOfProof = LowerBound.Scale / 5;
    private int pivots = MostPivots;
    private readonly Dictionary<int, List<PricedCourse>> wanted = known is null ? [] : new(known);

    /// <summary>By trainee: what turned out to be wanted.</summary>
    public IReadOnlyDictionary<int, List<PricedCourse>> Wanted => wanted;

    /// <summary>The programme solved, with all that was found until it was looked often enough; null where that takes too long.</summary>
    public DualSimplex? Solved { get; private set; }

    /// <summary>The group's programme with all it turned out to want, under prices that are nearly right.</summary>
    public GroupProgramme Programme()
    {
        var programme = Begun(start);
        for (var round = 0; Solve(programme) is { } simplex && round < MostRounds; round++)
        {
            var solved = simplex.Prices();
            var prices = programme.PricesAt(solved);
            if (Enumerable.Range(0, group.Count).Sum(at => stop.IsCancellationRequested ? 0 : Add(group[at], programme.LeastAt(solved, at), prices, programme.IsDecided)) == 0)
            {
                break;
            }

            programme = Begun(prices);
        }

        return programme;
    }

    private DualSimplex? Solve(GroupProgramme programme)
    {
        DualSimplex simplex = new(programme.Programme);
        foreach (var column in start is null ? [] : programme.Outside(start.Within))
        {
            simplex.Forbid(column);
        }

        return Solved = simplex.Solve(double.MaxValue, ref pivots, stop) ? simplex : null;
    }

    private GroupProgramme Begun(GroupPrices? prices) => new(draft, priced, bound, group, dearerSlots: 0, prices, wanted, toProve: start is not null);

    // How many were found.
    private int Add(int trainee, long least, GroupPrices prices, Func<int, bool> decided)
    {
        var cheaper = priced.CoursesBeside(trainee, decided, least - (start is null ? Hair : HairOfProof), prices).Take(MostEach).Select(course => course with { Dearer = course.Dearer - prices.Of(trainee, course.Choices) }).ToList();
        if (cheaper.Count > 0)
        {
            wanted[trainee] = [.. wanted.GetValueOrDefault(trainee, []), .. cheaper];
        }

        return cheaper.Count;
    }
}
