namespace IttPartnerships.Tests.Planner;

public sealed class DecidePartsTests
{
    private const int Years = 40;

    [Theory]
    [InlineData(0, Years)]
    [InlineData(1_000_000, Years / 4)]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule(long dearerSlots, int years) => ProvedDraft.EachIsNoWorse(years, proved => proved.DecideParts().Run(dearerSlots));

    [Fact]
    public void Nor_does_choosing_among_all_courses_that_are_wanted() => ProvedDraft.EachIsNoWorse(Years / 4, proved => proved.DecideParts().RunWanting(rest: 0));

    [Fact]
    public void Parts_about_which_little_is_open_stay_as_they_are()
    {
        // All three together could save a journey of less than an hour: much of a small year, and little of a large one.
        var proved = InARow.Proved();
        proved.DecideParts().RunWanting(1_000_000_000_000).ShouldBe(0);
        proved.DecideParts().RunWanting(rest: 0).ShouldBe(1);
        InARow.Schools(proved.Draft).ShouldBe(["Ash", "Birch", "Cedar"]);
    }

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
