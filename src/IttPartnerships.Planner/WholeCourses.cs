namespace IttPartnerships.Planner;

/// <summary>
/// The cheapest whole courses of a group (<see cref="GroupProgramme"/>), by branch and bound: where the programme would give somebody shares of several, it is decided first which slots stay unfilled, and then which course it is; the greatest share
/// first, and the other way round afterwards. Of small groups, of which little is open, these are the cheapest there are. Of others several questions are decided at once, and it ends when most of what shares would save is saved, or after so many pivots and not seconds,
/// so that it answers the same on any machine.
/// </summary>
internal sealed class WholeCourses(GroupProgramme group, CancellationToken stop)
{
    private const int MostPivots = 6_000;
    private const int MostNodes = 25;

    // Pivots after the first solution, times rows: in large groups each takes longer, and shares are no sooner whole.
    private const int MostRowsAfter = 1_000_000;

    // Of what shares would save: where less is left after a few nodes, it is not worth looking for.
    private const double GoodPart = 0.04;
    private const int FewNodes = 10;

    // One in so many of what is open is decided at once, if most of it is so.
    private const int AtOnce = 8;
    private const double Most = 0.5;
    private const double Hair = 1e-6;
    private int pivots = MostPivots;
    private int nodes = MostNodes;
    private double good;
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
            good = simplex.Cost + ((below - simplex.Cost) * GoodPart);
            pivots = Math.Min(pivots, MostRowsAfter / group.Programme.Rows);
            Branch(simplex);
        }

        return best;
    }

    private void Branch(DualSimplex simplex)
    {
        while (nodes-- > 0 && (Cost > good || nodes > MostNodes - FewNodes))
        {
            simplex.ForbidFrom(Cost);
            var open = Open(simplex);
            if (open.Count == 0)
            {
                (Cost, best) = (simplex.Cost, [.. simplex.Used.Select(used => used.Column).Where(used => used < group.Courses.Count)]);
                return;
            }

            var decided = open.Count > 1 ? Decided(simplex, open) : null;
            if ((decided ?? Decided(simplex, open[..1])) is { } whole)
            {
                Branch(whole);
            }

            Forbid(simplex, open[0], isYes: true);
            if (!simplex.Solve(Cost, ref pivots, stop))
            {
                return;
            }
        }
    }

    private DualSimplex? Decided(DualSimplex simplex, List<(int Column, int? Slot)> open)
    {
        var decided = simplex.Copy();
        open.ForEach(one => Forbid(decided, one, isYes: false));
        return decided.Solve(Cost, ref pivots, stop) ? decided : null;
    }

    // Of all courses of the trainee whose column that is: those that leave the slot unfilled, or where it is about none the column itself; or all others.
    private void Forbid(DualSimplex simplex, (int Column, int? Slot) one, bool isYes)
    {
        var (start, length) = group.ColumnsBeside(one.Column).GetOffsetAndLength(group.Courses.Count);
        for (var column = start; column < start + length; column++)
        {
            if ((one.Slot is { } slot ? group.Courses[column].Choices[slot] < 0 : column == one.Column) == isYes)
            {
                simplex.Forbid(column);
            }
        }
    }

    // What shares leave open, the greatest first: whether a slot stays unfilled, with a column of the trainee; or else whether a course is taken.
    private List<(int Column, int? Slot)> Open(DualSimplex simplex)
    {
        List<(int Column, double Share)> courses = [.. simplex.Used.Where(used => used.Column < group.Courses.Count && used.Share < 1 - Hair)];
        var slots = courses.SelectMany(course => UnfilledBy(course.Column).Select(slot => (course.Column, Slot: slot, course.Share)))
            .GroupBy(one => (group.ColumnsBeside(one.Column).Start.Value, one.Slot))
            .Select(one => (one.First().Column, Slot: (int?)one.Key.Slot, Share: one.Sum(each => each.Share)))
            .Where(one => one.Share < 1 - Hair).ToList();
        return Greatest(slots.Count > 0 ? slots : [.. courses.Select(course => (course.Column, (int?)null, course.Share))]);
    }

    private IEnumerable<int> UnfilledBy(int column) => Enumerable.Range(0, group.Courses[column].Choices.Length).Where(slot => group.Courses[column].Choices[slot] < 0);

    private static List<(int Column, int? Slot)> Greatest(List<(int Column, int? Slot, double Share)> open)
    {
        var count = Math.Max(1, Math.Min(open.Count / AtOnce, open.Count(one => one.Share > Most + Hair)));
        return [.. open.OrderByDescending(one => one.Share).Take(count).Select(one => (one.Column, one.Slot))];
    }
}
