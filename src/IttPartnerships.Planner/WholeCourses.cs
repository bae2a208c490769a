namespace IttPartnerships.Planner;

/// <summary>
/// The cheapest whole courses of a group (<see cref="GroupProgramme"/>), by branch and bound: where the programme would give somebody shares of several, the greatest of all is made a whole one first, and forbidden
/// afterwards. Most groups come out whole or nearly so. Ends after so many pivots, and not seconds, so that it answers the same on any machine.
/// </summary>
internal sealed class WholeCourses(GroupProgramme group, CancellationToken stop)
{
    private const int MostPivots = 3_000;
    private const int MostNodes = 40;
    private const double Hair = 1e-6;
    private int pivots = MostPivots;
    private int nodes = MostNodes;
    private List<int>? best;

    /// <summary>Points that the courses found cost, or have to cost less than.</summary>
    public double Cost { get; private set; }

    /// <param name="below">Points that they have to cost less than.</param>
    /// <returns>Columns of the courses, one a trainee; null where none were found.</returns>
    public IReadOnlyList<int>? Find(double below)
    {
        Cost = below;
        DualSimplex simplex = new(group.Programme);
        if (simplex.Solve(Cost, ref pivots, stop))
        {
            Branch(simplex);
        }

        return best;
    }

    private void Branch(DualSimplex simplex)
    {
        while (nodes-- > 0)
        {
            if (Shared(simplex) is not { } column)
            {
                (Cost, best) = (simplex.Cost, [.. simplex.Used.Select(used => used.Column).Where(used => used < group.Courses.Count)]);
                return;
            }

            var whole = simplex.Copy();
            var (start, length) = group.ColumnsBeside(column).GetOffsetAndLength(group.Courses.Count);
            foreach (var other in Enumerable.Range(start, length).Where(other => other != column))
            {
                whole.Forbid(other);
            }

            if (whole.Solve(Cost, ref pivots, stop))
            {
                Branch(whole);
            }

            simplex.Forbid(column);
            if (!simplex.Solve(Cost, ref pivots, stop))
            {
                return;
            }
        }
    }

    // The course of which most is taken, and not all.
    private int? Shared(DualSimplex simplex)
    {
        var (shared, greatest) = ((int?)null, Hair);
        foreach (var (column, share) in simplex.Used)
        {
            if (column < group.Courses.Count && share < 1 - Hair && share > greatest + Hair)
            {
                (shared, greatest) = (column, share);
            }
        }

        return shared;
    }
}
