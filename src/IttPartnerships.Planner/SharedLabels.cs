namespace IttPartnerships.Planner;

/// <summary>How many contrast labels two schools share, however they are written. Asked for millions of times: schools with the same labels are looked up together, where there are few such sets.</summary>
internal sealed class SharedLabels
{
    private const int MostSets = 1_000;
    private readonly int[] setOf;
    private readonly List<int[]> sets = [];
    private readonly int[]? shared;

    public SharedLabels(PlanningProblem problem)
    {
        Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        setOf = new int[problem.Schools.Count];
        for (var school = 0; school < setOf.Length; school++)
        {
            int[] set = [.. problem.Schools[school].Contrast.Distinct(StringComparer.OrdinalIgnoreCase).Select(label => numbers.TryGetValue(label, out var number) ? number : numbers[label] = numbers.Count).Order()];
            var key = string.Join(',', set);
            if (!known.TryGetValue(key, out setOf[school]))
            {
                known[key] = setOf[school] = sets.Count;
                sets.Add(set);
            }
        }

        shared = sets.Count <= MostSets ? [.. from one in sets from other in sets select Count(one, other)] : null;
    }

    public int Of(int school, int other) => shared is not null ? shared[(setOf[school] * sets.Count) + setOf[other]] : Count(sets[setOf[school]], sets[setOf[other]]);

    private static int Count(int[] one, int[] other)
    {
        int i = 0, j = 0, count = 0;
        while (i < one.Length && j < other.Length)
        {
            count += one[i] == other[j] ? 1 : 0;
            (i, j) = one[i] < other[j] ? (i + 1, j) : one[i] > other[j] ? (i, j + 1) : (i + 1, j + 1);
        }

        return count;
    }
}
