using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class DecideGroupsTests
{
    private const int Years = 40;

    [Fact]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule() => ProvedDraft.EachIsNoWorse(Years, proved => proved.DecideGroups().Run());

    [Fact]
    public void Nor_do_the_largest_groups_that_choose_among_all_they_want() => ProvedDraft.EachIsNoWorse(Years / 4, proved => proved.DecideGroups(KindOfGroups.Large).Run());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_of_a_group_move_together_where_none_could_alone(bool large)
    {
        var proved = InARow.Proved();
        proved.DecideGroups(large ? KindOfGroups.Large : KindOfGroups.Many).Run().ShouldBe(1);
        InARow.Schools(proved.Draft).ShouldBe(["Ash", "Birch", "Cedar"]);
    }

    [Fact]
    public void Once_stopped_nobody_moves()
    {
        var proved = InARow.Proved();
        proved.DecideGroups(isStopped: true).Run().ShouldBe(0);
        InARow.Schools(proved.Draft).ShouldBe(["Yew", "Ash", "Birch"]);
    }

    [Fact]
    public void Groups_decided_side_by_side_come_out_as_on_one_core() => ProvedDraft.EachIsTheSameOnFourCores(Years, proved => proved.DecideGroups().Run());
}
