using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class BestSoFarTests
{
    private readonly Draft draft = new(new(new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann").Problem, seed: 1));

    [Fact]
    public void The_cheaper_plan_is_kept_and_a_dearer_one_is_not()
    {
        BestSoFar best = new(draft.Model);
        best.Keep(draft);
        (best.Filled, best.Unfilled).ShouldBe((0, 1));

        draft.Place(0, 0);
        best.Keep(draft);
        var oak = best.Cost;
        (best.Filled, best.Unfilled, best.Rest).ShouldBe((1, 0, oak));

        draft.Remove(0);
        draft.Place(0, 1);
        best.Keep(draft);
        best.Cost.ShouldBe(oak);
        best.Chosen.ShouldBe([0]);
    }

    [Fact]
    public void What_is_kept_does_not_change_with_the_draft()
    {
        draft.Place(0, 0);
        BestSoFar best = new(draft.Model);
        best.Keep(draft);
        draft.Remove(0);
        best.Chosen.ShouldBe([0]);
    }
}
