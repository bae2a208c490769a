namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding everybody anew, part by part (<see cref="PartsOfYear"/>): of a subject no larger than a group hardly anything better is left then among the cheapest courses. Never makes a plan worse.
/// </summary>
internal sealed class DecideParts(Draft draft, PricedDraft priced, LowerBound bound, Action? told, CancellationToken stop)
{
    private const int PartsSideBySide = 8;

    // Those of one part that are decided side by side get in each other's way.
    private const int CutSideBySide = 2;
    private readonly GroupsSideBySide sideBySide = new(draft, priced, bound, told, stop);

    /// <param name="dearerSlots">Points that an unfilled slot costs beyond its price.</param>
    /// <returns>How many groups were decided better.</returns>
    public int Run(long dearerSlots = 0)
    {
        var better = 0;
        var parts = new PartsOfYear(draft.Model).Groups();
        foreach (var now in parts.Where(part => part.Count == 1).Select(part => part[0]).Chunk(PartsSideBySide).Concat(parts.Where(part => part.Count > 1).SelectMany(FarApart)))
        {
            better += stop.IsCancellationRequested ? 0 : Decide(now, dearerSlots);
        }

        return better;
    }

    // Who is hindered by another group is decided once more, beside it.
    private int Decide(IReadOnlyList<List<int>> groups, long dearerSlots)
    {
        var (better, hindered) = sideBySide.Decide(groups, dearerSlots);
        return better + hindered.Sum(group => stop.IsCancellationRequested ? 0 : sideBySide.Decide([group], dearerSlots).Better);
    }

    // Groups of one part stand in the order they were cut in, each beside the next.
    private static IEnumerable<List<int>[]> FarApart(List<List<int>> part)
    {
        var apart = (part.Count + CutSideBySide - 1) / CutSideBySide;
        return Enumerable.Range(0, apart).Select(first => part.Where((_, at) => at % apart == first).ToArray());
    }
}
