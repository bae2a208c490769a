namespace IttPartnerships.Partnerships.Oversight;

/// <summary>An activity the product planned earlier and that nobody has settled.</summary>
public sealed record PlannedBefore(OversightActivityId Id, OversightMethod Method, DateOnly DueOn);

/// <summary>What must change so that exactly one activity is planned for each agreed way of overseeing that still falls due. Pure.</summary>
public sealed record OversightPlan(IReadOnlyList<DueOversight> Add, IReadOnlyList<(OversightActivityId Activity, DateOnly DueOn)> Move, IReadOnlyList<OversightActivityId> Withdraw)
{
    /// <summary>Planned again at once, a plan changes nothing.</summary>
    public static OversightPlan Of(OversightFacts facts, IReadOnlyList<PlannedBefore> planned)
    {
        var wanted = facts.Due.Where(due => due.Extra is null).ToDictionary(due => due.Method);
        var known = planned.GroupBy(before => before.Method).ToDictionary(same => same.Key, same => same.MinBy(before => before.DueOn)!);
        return new(
            [.. wanted.Values.Where(due => !known.ContainsKey(due.Method))],
            [.. known.Values.Where(before => wanted.TryGetValue(before.Method, out var due) && due.On != before.DueOn).Select(before => (before.Id, wanted[before.Method].On))],
            [.. planned.Where(before => known[before.Method] != before || !wanted.ContainsKey(before.Method)).Select(before => before.Id)]);
    }
}
