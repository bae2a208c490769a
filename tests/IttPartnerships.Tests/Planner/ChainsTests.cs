using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ChainsTests
{
    [Fact]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule() =>
        ProvedDraft.EachIsNoWorse(40, proved => new Chains(proved.Draft, proved.Priced, told: null, CancellationToken.None).Run());

    [Fact]
    public void One_takes_the_place_of_another_who_takes_that_of_a_third_who_finds_one_free()
    {
        var proved = InARow.Proved();
        new Chains(proved.Draft, proved.Priced, told: null, CancellationToken.None).Run().ShouldBe(1);
        InARow.Schools(proved.Draft).ShouldBe(["Ash", "Birch", "Cedar"]);
    }

    [Fact]
    public void Once_stopped_nobody_moves()
    {
        var proved = InARow.Proved();
        new Chains(proved.Draft, proved.Priced, told: null, new CancellationToken(canceled: true)).Run().ShouldBe(0);
        InARow.Schools(proved.Draft).ShouldBe(["Yew", "Ash", "Birch"]);
    }
}
