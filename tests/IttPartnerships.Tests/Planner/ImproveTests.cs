using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ImproveTests
{
    private const int Years = 40;

    [Fact]
    public void A_window_filled_anew_moves_whoever_can_for_somebody_without_a_place()
    {
        Model model = new(new Year().School("Oak", 0).Offer().School("Elm", 20).Offer().Trainee("Ann").Trainee("Bob", most: 5).Problem, seed: 1);
        Draft draft = new(model);
        draft.Place(0, Array.FindIndex(model.Candidates[0], candidate => candidate.School == 0));
        draft.Filled.ShouldBe(1);
        Of(draft).EachWindow();
        draft.Filled.ShouldBe(2);
        draft.At(0).School.ShouldBe(1);
    }

    [Fact]
    public void Each_window_filled_anew_never_makes_a_plan_worse_and_breaks_no_rule()
    {
        var better = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            Draft draft = new(model);
            NearestFirst.Fill(draft);
            var before = Costing.Total(draft);
            Of(draft).EachWindow();
            Costing.Total(draft).ShouldBeLessThanOrEqualTo(before, $"seed {seed}");
            better += Costing.Total(draft) < before ? 1 : 0;
            PlanCheck.Broken(model.Problem, Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false).Slots).ShouldBeEmpty($"seed {seed}");
        }

        better.ShouldBeGreaterThan(Years / 10);
    }

    private static Improve Of(Draft draft) => new(draft, FillWindows.Turns(draft.Model), new long[draft.Model.OfferResources], told: null, CancellationToken.None);
}
