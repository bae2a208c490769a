using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// Goals between two placements, as tight as they can be without listing pairs of offers. Contrast is a transport between the kinds of school one slot and another are at (schools with
/// the same labels are of one kind): w = the one is at this kind and the other at that. Company: m = both are at this school, and apart is what is left.
/// </summary>
internal sealed class OutsidePairs(PlanningProblem problem, PlanWeights weights, Programme programme, List<OutsideChoice>[][] choices, int[][] unfilled)
{
    private sealed record Kind(School? Like, List<Term> Is);

    public void Contrast()
    {
        for (var t = 0; t < choices.Length && weights.SharedLabel > 0; t++)
        {
            var pattern = problem.Trainees[t].Pattern;
            for (var s = 0; s < pattern.Count; s++)
            {
                for (var other = s + 1; other < pattern.Count; other++)
                {
                    if (!OutsideRules.Same(pattern[s].Letter, pattern[other].Letter))
                    {
                        Contrast($"w{t}_{s}_{other}", Kinds(t, s), Kinds(t, other));
                    }
                }
            }
        }
    }

    public void Together()
    {
        for (var t = 0; t < choices.Length && weights.Apart > 0; t++)
        {
            var wanted = Enumerable.Range(t + 1, choices.Length - t - 1).Where(other => problem.Trainees[t].With.Contains(other) || problem.Trainees[other].With.Contains(t));
            foreach (var (other, s, theirs) in from other in wanted
                from s in Enumerable.Range(0, choices[t].Length)
                from theirs in Enumerable.Range(0, choices[other].Length)
                where OutsideRules.Same(problem.Trainees[t].Pattern[s].Window, problem.Trainees[other].Pattern[theirs].Window)
                select (other, s, theirs))
            {
                Together(t, s, other, theirs);
            }
        }
    }

    private void Contrast(string name, List<Kind> kinds, List<Kind> others)
    {
        var cells = kinds.Select((kind, i) => others.Select((other, j) =>
            programme.Column($"{name}_{i}_{j}", kind.Like is { } one && other.Like is { } two ? weights.SharedLabel * OutsideRules.SharedLabels(one, two) : 0)).ToArray()).ToArray();
        for (var i = 0; i < kinds.Count; i++)
        {
            programme.Row([.. cells[i].Select(cell => new Term(cell)), .. kinds[i].Is], "=", 0);
        }

        for (var j = 0; j < others.Count; j++)
        {
            programme.Row([.. cells.Select(row => new Term(row[j])), .. others[j].Is], "=", 0);
        }
    }

    private List<Kind> Kinds(int t, int s) =>
    [
        .. choices[t][s].GroupBy(choice => string.Join('|', problem.Schools[choice.School].Contrast.Select(label => label.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)))
            .Select(group => new Kind(problem.Schools[group.First().School], [.. group.Select(choice => new Term(choice.Column, -1))])),
        new Kind(null, [new(unfilled[t][s], -1)]),
    ];

    private void Together(int t, int s, int other, int theirs)
    {
        var name = $"{t}_{s}_{other}_{theirs}";
        List<Term> left = [new(programme.Column($"a{name}", weights.Apart, whole: true))];
        var there = choices[other][theirs].ToLookup(choice => choice.School);
        foreach (var here in choices[t][s].GroupBy(choice => choice.School).Where(here => CouldMeet([.. here], [.. there[here.Key]])))
        {
            var meet = programme.Column($"m{name}_{here.Key}", 0);
            left.Add(new(meet));
            programme.Row([new(meet), .. here.Select(choice => new Term(choice.Column, -1))], "<=", 0);
            programme.Row([new(meet), .. there[here.Key].Select(choice => new Term(choice.Column, -1))], "<=", 0);
        }

        programme.Row(left, ">=", 1);
    }

    private bool CouldMeet(List<OutsideChoice> mine, List<OutsideChoice> theirs) =>
        mine.Count > 0 && theirs.Count > 0 && problem.Schools[mine[0].School].Places is null or >= 2
        && mine.Any(one => theirs.Any(two => two.Offer != one.Offer || problem.Offers[one.Offer].Places >= 2));
}
