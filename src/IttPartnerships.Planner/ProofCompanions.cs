namespace IttPartnerships.Planner;

/// <summary>Who is proved together, worked out for <see cref="ProofCheck"/> alone.</summary>
internal static class ProofCompanions
{
    /// <returns>By trainee: the companion whose course is searched with theirs. Two whose patterns are the same, each in one pair, lowest numbers first.</returns>
    public static int?[] Of(PlanningProblem problem)
    {
        var companions = new int?[problem.Trainees.Count];
        for (var t = 0; t < companions.Length; t++)
        {
            foreach (var other in Wanted(problem, t).Where(other => other > t).Order())
            {
                if (companions[t] is null && companions[other] is null && Pattern(t).SequenceEqual(Pattern(other), StringComparer.OrdinalIgnoreCase))
                {
                    (companions[t], companions[other]) = (other, t);
                }
            }
        }

        return companions;

        // Letters by the slot they come up in first: names of letters do not matter.
        IEnumerable<string> Pattern(int t) => problem.Trainees[t].Pattern.Select(slot => $"{problem.Trainees[t].Pattern.ToList().FindIndex(first => string.Equals(first.Letter, slot.Letter, StringComparison.OrdinalIgnoreCase))} {slot.Window}");
    }

    /// <summary>Whom a trainee asked to be with, and who asked for them.</summary>
    public static IEnumerable<int> Wanted(PlanningProblem problem, int number) =>
        problem.Trainees[number].With.Concat(Enumerable.Range(0, problem.Trainees.Count).Where(other => problem.Trainees[other].With.Contains(number))).Where(other => other != number).Distinct();
}
