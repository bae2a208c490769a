namespace IttPartnerships.Tests.House;

public sealed class RuleTests
{
    /// <summary>Rules nothing can break, and why they are rules at all.</summary>
    private static readonly Dictionary<string, string> AlwaysHold = new(StringComparer.Ordinal)
    {
        ["PK-04"] = "The last of a list of which the first that applies decides: it says what remains.",
    };

    private static readonly IReadOnlyList<RuleExample> Examples =
    [
        .. typeof(RuleTests).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRuleExamples)))
            .SelectMany(type => ((IRuleExamples)Activator.CreateInstance(type)!).All),
    ];

    [Fact]
    public void Every_rule_has_an_example_that_holds_and_one_that_breaks()
    {
        var tried = Examples.Select(example => example.Rule).ToHashSet(StringComparer.Ordinal);

        AllRules.InOrder.Select(found => found.Rule.Id).Where(id => !tried.Contains(id) && !AlwaysHold.ContainsKey(id))
            .ShouldBeEmpty("Add one to the RuleExamples class of its capability (see House/RuleExample.cs)");
    }

    [Fact]
    public void Every_example_does_what_it_says()
    {
        Examples.Where(example => !example.Kept).ShouldBeEmpty("The rule should hold for the first facts");
        Examples.Where(example => example.Broken).ShouldBeEmpty("The rule should not hold for the second facts");
    }

    [Fact]
    public void Every_example_is_of_a_rule_that_there_is() =>
        Examples.Select(example => example.Rule).Except(AllRules.InOrder.Select(found => found.Rule.Id)).ShouldBeEmpty();

    [Fact]
    public void No_two_rules_have_the_same_id()
    {
        AllRules.InOrder.Count.ShouldBeGreaterThan(20);
        AllRules.InOrder.GroupBy(found => found.Rule.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_says_what_it_asks_and_where_that_comes_from() =>
        AllRules.InOrder.Where(found => found.Rule.Statement.Length < 10 || found.Rule.Source.Length < 2).ShouldBeEmpty();
}
