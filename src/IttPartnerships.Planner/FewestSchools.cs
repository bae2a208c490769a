namespace IttPartnerships.Planner;

/// <param name="Minutes">One way.</param>
internal readonly record struct SchoolNear(int School, int Minutes);

/// <summary>
/// Chooses schools for needs that one kind of offer can meet: again and again the school that meets most of those left, of several the one with the shortest journeys, of those the first.
/// What a school can meet only shrinks, so each is looked at anew only when it comes up. O(needs × schools near them).
/// </summary>
internal sealed class FewestSchools
{
    private static readonly Comparer<SchoolNear> BySchool = Comparer<SchoolNear>.Create((one, other) => one.School.CompareTo(other.School));
    private readonly Model model;
    private readonly Need[] needs;
    private readonly Func<Need, SchoolNear[]> near;
    private readonly SchoolNear[][] schools;
    private readonly List<int> left;
    private readonly HashSet<int> lastMet = [];
    private readonly (int Needs, long Minutes)[] met;
    private readonly PriorityQueue<int, (int Fewer, long Minutes, int School)> queue = new();

    /// <param name="met">By school, all zero, and zero again once nothing is left: shared by one choosing after the other, since most are small.</param>
    /// <param name="near">Where an offer would meet a need, in the schools' order; may say less once its trainee had another met, never more. Asked by several threads at once.</param>
    public FewestSchools(Need[] needs, Model model, (int Needs, long Minutes)[] met, Func<Need, SchoolNear[]> near)
    {
        (this.needs, this.model, this.met, this.near, left) = (needs, model, met, near, [.. Enumerable.Range(0, needs.Length)]);
        schools = new SchoolNear[needs.Length][];
        Parallel.For(0, needs.Length, new ParallelOptions { MaxDegreeOfParallelism = model.Cores }, i => schools[i] = near(needs[i]));
        left.ForEach(need => Count(need, 1));
        HashSet<int> queued = [];
        foreach (var (school, _) in schools.SelectMany(those => those).Where(one => queued.Add(one.School)))
        {
            queue.Enqueue(school, Rank(school));
        }
    }

    /// <returns>The next school and what an offer there meets, of each trainee once; no school and one need where none is near; null when nothing is left.</returns>
    public (int? School, List<Need> Met)? Next()
    {
        foreach (var need in left.Where(need => lastMet.Contains(TraineeOf(need))))
        {
            Count(need, -1);
            schools[need] = near(needs[need]);
            Count(need, 1);
        }

        while (queue.TryDequeue(out var school, out var rank))
        {
            if (Rank(school) != rank)
            {
                queue.Enqueue(school, Rank(school));
            }
            else if (met[school].Needs > 0)
            {
                queue.Enqueue(school, rank);
                return (school, Meet([.. left.Where(need => Array.BinarySearch(schools[need], new SchoolNear(school, 0), BySchool) >= 0).DistinctBy(TraineeOf)]));
            }
        }

        return left.Count == 0 ? null : (null, Meet([left[0]]));
    }

    private int TraineeOf(int need) => model.TraineeOf[needs[need].Slot];

    private (int Fewer, long Minutes, int School) Rank(int school) => (-met[school].Needs, met[school].Minutes, school);

    private List<Need> Meet(List<int> those)
    {
        HashSet<int> gone = [.. those];
        left.RemoveAll(gone.Contains);
        lastMet.Clear();
        lastMet.UnionWith(those.Select(TraineeOf));
        those.ForEach(need => Count(need, -1));
        return those.ConvertAll(need => needs[need]);
    }

    private void Count(int need, int change)
    {
        foreach (var (school, minutes) in schools[need])
        {
            met[school].Needs += change;
            met[school].Minutes += change * minutes;
        }
    }
}
