namespace IttPartnerships.Tests.Planner;

public sealed class DecidePartsTests
{
    private const int Years = 40;

    [Theory]
    [InlineData(0, Years)]
    [InlineData(1_000_000, Years / 4)]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule(long dearerSlots, int years) => ProvedDraft.EachIsNoWorse(years, proved => proved.DecideParts().Run(dearerSlots));

    [Fact]
    public void All_of_a_part_move_together_where_none_could_alone()
    {
        var proved = InARow.Proved();
        proved.DecideParts().Run().ShouldBe(1);
        InARow.Schools(proved.Draft).ShouldBe(["Ash", "Birch", "Cedar"]);
    }

    [Fact]
    public void Once_stopped_nobody_moves()
    {
        var proved = InARow.Proved();
        proved.DecideParts(isStopped: true).Run().ShouldBe(0);
        InARow.Schools(proved.Draft).ShouldBe(["Yew", "Ash", "Birch"]);
    }

    [Fact]
    public void It_answers_the_same_on_one_core_and_on_four() => ProvedDraft.EachIsTheSameOnFourCores(Years, proved => proved.DecideParts().Run());
}
