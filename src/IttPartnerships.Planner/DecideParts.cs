namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding everybody anew, part by part (<see cref="PartsOfYear"/>): of a subject no larger than a group hardly anything better is left then among the cheapest courses. Never makes a plan worse.
/// </summary>
/// <param name="parts">Of the year, each as the groups it is cut into.</param>
/// <param name="kept">Told whenever some were decided better, as the draft then stands.</param>
internal sealed class DecideParts(Draft draft, PricedDraft priced, LowerBound bound, List<List<List<int>>> parts, Action? kept, Action? told, CancellationToken stop)
{
    private const int PartsSideBySide = 8;

    // Those of one part that are decided side by side get in each other's way.
    private const int CutSideBySide = 2;

    // Of all points but those of unfilled slots: so much open about a group is much.
    private const long MuchOpenOf = 2_000;

    /// <param name="dearerSlots">Points that an unfilled slot costs beyond its price.</param>
    /// <returns>How many groups were decided better.</returns>
    public int Run(long dearerSlots = 0) => Run(_ => true, (own, under, group) => new GroupProgramme(own, under, bound, group, dearerSlots));

    /// <summary>Only those about which the proof leaves much open, among all the courses they turn out to want (<see cref="WantedCourses"/>).</summary>
    /// <param name="rest">Points of everything but unfilled slots in the draft.</param>
    /// <inheritdoc cref="Run(long)" path="/returns"/>
    public int RunWanting(long rest) => Run(group => priced.Open(group) > rest * LowerBound.Scale / MuchOpenOf, (own, under, group) => new WantedCourses(own, under, bound, group, stop).Programme());

    private int Run(Func<List<int>, bool> counts, Func<Draft, PricedDraft, List<int>, GroupProgramme> programmeOf)
    {
        GroupsSideBySide sideBySide = new(draft, priced, bound, programmeOf, kept, told, stop);
        var better = 0;
        var counted = parts.ConvertAll(part => part.FindAll(group => counts(group)));
        foreach (var now in counted.Where(part => part.Count == 1).Select(part => part[0]).Chunk(PartsSideBySide).Concat(counted.Where(part => part.Count > 1).SelectMany(FarApart)))
        {
            better += stop.IsCancellationRequested ? 0 : Decide(sideBySide, now);
        }

        return better;
    }

    // Who is hindered by another group is decided once more, beside it.
    private int Decide(GroupsSideBySide sideBySide, IReadOnlyList<List<int>> groups)
    {
        var (better, hindered) = sideBySide.Decide(groups);
        return better + hindered.Sum(group => stop.IsCancellationRequested ? 0 : sideBySide.Decide([group]).Better);
    }

    // Groups of one part stand in the order they were cut in, each beside the next.
    private static IEnumerable<List<int>[]> FarApart(List<List<int>> part)
    {
        var apart = (part.Count + CutSideBySide - 1) / CutSideBySide;
        return Enumerable.Range(0, apart).Select(first => part.Where((_, at) => at % apart == first).ToArray());
    }
}
