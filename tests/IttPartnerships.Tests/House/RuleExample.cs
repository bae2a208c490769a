using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.House;

/// <summary>One rule tried on facts that keep it and on facts that break it. Make them with <see cref="Of"/> or <see cref="Deciding"/>.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Kept">What the rule said of the facts that keep it: should be true.</param>
/// <param name="Broken">What it said of the facts that break it: should be false.</param>
public sealed record RuleExample(string Rule, bool Kept, bool Broken)
{
    public static RuleExample Of<TFacts>(IEnumerable<Rule<TFacts>> rules, string id, TFacts holds, TFacts breaks)
    {
        var rule = rules.Single(one => one.Id == id);
        return new(id, rule.Holds(holds), rule.Holds(breaks));
    }

    /// <summary>For a rule that decides what something is: facts to which it applies, and others.</summary>
    public static RuleExample Deciding<TFacts>(string id, Func<TFacts, bool> applies, TFacts holds, TFacts breaks) => new(id, applies(holds), applies(breaks));
}

/// <summary>The examples of one list of rules: a class beside the tests of its capability, named <c>…RuleExamples</c>.</summary>
public interface IRuleExamples
{
    IEnumerable<RuleExample> All { get; }
}
