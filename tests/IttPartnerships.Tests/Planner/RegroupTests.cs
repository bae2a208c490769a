using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class RegroupTests
{
    [Fact]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule() =>
        ProvedDraft.EachIsNoWorse(40, proved => new Regroup(proved.Draft, proved.Priced, size: 4, told: null, CancellationToken.None).Run());

    [Fact]
    public void Whoever_holds_a_place_that_is_taken_chooses_anew_and_so_on()
    {
        var proved = InARow.Proved();
        new Regroup(proved.Draft, proved.Priced, size: 3, told: null, CancellationToken.None).Run().ShouldBe(1);
        InARow.Schools(proved.Draft).ShouldBe(["Ash", "Birch", "Cedar"]);
    }

    [Fact]
    public void No_more_give_up_their_courses_than_it_was_told()
    {
        var proved = InARow.Proved();
        new Regroup(proved.Draft, proved.Priced, size: 2, told: null, CancellationToken.None).Run().ShouldBe(0);
        InARow.Schools(proved.Draft).ShouldBe(["Yew", "Ash", "Birch"]);
    }
}
