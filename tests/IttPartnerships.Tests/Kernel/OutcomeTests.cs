using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class OutcomeTests
{
    [Fact]
    public void A_value_is_a_success() => ((Outcome<int>)7).Value.ShouldBe(7);

    [Fact]
    public void Asking_a_refusal_for_its_value_says_why_there_is_none()
    {
        Outcome<int> refused = Refusal.Changed;

        refused.Succeeded.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => refused.Value).Message.ShouldContain(Refusal.Changed.Statement);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_bug() => Should.Throw<ArgumentException>(() => { Outcome<int> _ = new List<Refusal>(); });

    [Fact]
    public void All_broken_rules_come_back_at_once()
    {
        List<Rule<int>> rules =
        [
            new("X-01", "It must be even", "a test", number => number % 2 == 0),
            new("X-02", "It must be small", "a test", number => number < 10),
            new("X-03", "It must be positive", "a test", number => number > 0),
        ];

        rules.Broken(11).Select(refusal => refusal.Code).ShouldBe(["X-01", "X-02"]);
        rules.Broken(4).ShouldBeEmpty();
    }
}
