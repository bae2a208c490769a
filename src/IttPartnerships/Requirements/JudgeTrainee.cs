using IttPartnerships.Placements;

namespace IttPartnerships.Requirements;

/// <summary>From facts to findings: pure, so that a page, a planning run and a measure of 32,000 trainees ask the same thing.</summary>
public static class JudgeTrainee
{
    public static JudgedTrainee Of(TraineeFacts facts, RuleBook rules)
    {
        var (plan, actual, expected) = (Evidence.Of(facts, Basis.Plan), Evidence.Of(facts, Basis.Actual), Evidence.Of(facts, Basis.Expected));
        List<Finding> findings = new(rules.InForce.Count);
        foreach (var (rule, effect) in rules.InForce)
        {
            if (rule.For.Covers(facts) is not { } covered)
            {
                var unknown = Reading.Unknown("The course does not say its route");
                findings.Add(new(rule, effect, Standing.NotJudged, unknown, unknown, unknown, null, null));
            }
            else if (covered)
            {
                findings.Add(Judge(facts, rule, effect, plan, actual, expected));
            }
        }

        return new JudgedTrainee(facts, findings);
    }

    private static Finding Judge(TraineeFacts facts, RequirementRule rule, RuleEffect effect, Evidence plan, Evidence actual, Evidence expected)
    {
        var adjusted = facts.Adjustments.Count == 0 || !rule.Adjustable ? null : facts.Adjustments.FirstOrDefault(adjustment => adjustment.Rule == rule.Id);
        var (planned, happened, coming) = (Read(plan), Read(actual), Read(expected));
        var standing = (happened.Holds, coming.Holds) switch
        {
            (_, null) => Standing.NotJudged,
            (true, true) => Standing.Met,
            (_, true) => Standing.OnCourse,
            _ => Standing.AtRisk,
        };
        DateOnly? lastDay = standing == Standing.AtRisk ? rule.LastDay?.Invoke(facts, coming) ?? facts.EndsOn : null;
        return new(rule, effect, lastDay < facts.Today ? Standing.NotMet : standing, planned, happened, coming, lastDay < facts.Today ? null : lastDay, adjusted);

        Reading Read(Evidence evidence) => adjusted is null ? rule.Read(facts, evidence) : rule.Read(facts, evidence).Reduced(adjusted.ReducedTo);
    }

    /// <summary>What one more placement would change: the findings that would stand otherwise, before and after.</summary>
    public static PlacementChange With(TraineeFacts facts, PlacementFacts placement, RuleBook rules) => Between(facts, Adding(facts, placement), rules);

    /// <summary>The same without a placement that there is: what a school's or a person's dropping out would break.</summary>
    public static PlacementChange Without(TraineeFacts facts, PlacementId placement, RuleBook rules) =>
        Between(facts, facts with { Placements = [.. facts.Placements.Where(each => each.Id != placement)] }, rules);

    private static PlacementChange Between(TraineeFacts before, TraineeFacts after, RuleBook rules)
    {
        var (was, becomes) = (Of(before, rules), Of(after, rules));
        var then = was.Findings.ToDictionary(finding => finding.Rule.Id);
        return new(was, becomes,
        [
            .. becomes.Findings.Select(finding => (Before: then.TryGetValue(finding.Rule.Id, out var stood) ? stood : (Finding?)null, After: finding))
                .Where(pair => pair.Before?.Standing != pair.After.Standing || pair.Before?.Expected.Has != pair.After.Expected.Has),
        ]);
    }

    /// <summary>A day belongs to the placement that began last: an inner one takes its days from an outer one.</summary>
    private static TraineeFacts Adding(TraineeFacts facts, PlacementFacts added) => facts with
    {
        Placements =
        [
            .. facts.Placements.Select(each => each.FirstDay <= added.FirstDay ? each with { Planned = [.. each.Planned.Where(day => !added.Period.Contains(DateOnly.FromDayNumber(day)))] } : each)
                .Append(added).OrderBy(each => each.FirstDay),
        ],
    };
}

/// <summary>What one placement more or less does.</summary>
/// <param name="Changed">Findings whose standing or number changes, before and after; nothing before where a rule begins to apply.</param>
public sealed record PlacementChange(JudgedTrainee Before, JudgedTrainee After, IReadOnlyList<(Finding? Before, Finding After)> Changed)
{
    /// <summary>Requirements that needed somebody and need nobody then.</summary>
    public IEnumerable<RequirementRule> Mends => Changed.Where(pair => pair.Before is { NeedsSomebody: true } && !pair.After.NeedsSomebody).Select(pair => pair.After.Rule);

    /// <summary>Requirements that need somebody only then.</summary>
    public IEnumerable<RequirementRule> Breaks => Changed.Where(pair => pair.After.NeedsSomebody && pair.Before is not { NeedsSomebody: true }).Select(pair => pair.After.Rule);
}
