namespace IttPartnerships.Kernel;

/// <summary>
/// One rule of the field as a value: a stable id, the sentence people read, where it comes from, and a pure test over
/// a loaded snapshot. Rules stand in lists; the same list serves pages, API, import, CLI and the generated rules page.
/// </summary>
/// <typeparam name="TFacts">The snapshot the rule looks at. Never a database, never a clock.</typeparam>
/// <param name="Id">Stable, unique over the product, for example <c>AC-03</c>.</param>
/// <param name="Statement">The sentence shown when it does not hold, in plain English.</param>
/// <param name="Source">Law, guidance, mission statement id or decision that asks for it.</param>
/// <param name="Holds">True when the facts keep the rule.</param>
/// <param name="Field">The command's field it is shown beside, if any.</param>
public sealed record Rule<TFacts>(string Id, string Statement, string Source, Func<TFacts, bool> Holds, string? Field = null) : IRule
{
    public Refusal AsRefusal() => new(Id, Statement, Field);
}

/// <summary>What every rule says of itself, whatever facts it looks at.</summary>
public interface IRule
{
    string Id { get; }

    string Statement { get; }

    string Source { get; }
}

public static class RuleList
{
    /// <summary>Every rule that does not hold, in the order of the list; empty when all hold.</summary>
    public static List<Refusal> Broken<TFacts>(this IEnumerable<Rule<TFacts>> rules, TFacts facts) =>
        [.. rules.Where(rule => !rule.Holds(facts)).Select(rule => rule.AsRefusal())];
}
