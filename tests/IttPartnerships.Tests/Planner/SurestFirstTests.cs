using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SurestFirstTests
{
    [Fact]
    public void Whoever_is_decided_no_rule_is_broken_and_the_others_stay_where_they_were()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (model, draft, bound) = Planned(seed);
            List<int> some = [.. Enumerable.Range(0, model.TraineeCount).Where(trainee => trainee % 3 != 0)];
            var before = draft.Chosen.ToArray();
            bound.SurestFirst().Decide(draft, some, roundsEach: 4, bound.PerSlot, told: null, CancellationToken.None);
            for (var slot = 0; slot < model.SlotCount; slot++)
            {
                (draft.Chosen[slot] == before[slot] || some.Contains(model.TraineeOf[slot])).ShouldBeTrue($"seed {seed}, slot {slot}");
            }

            PlanCheck.Broken(model.Problem, Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false).Slots).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void Of_two_who_want_one_place_the_one_with_nowhere_else_to_go_has_it()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann", at: 12).Trainee("Bob", at: 9, change: bob => bob with { ExcludedSchools = [1] });
        Model model = new(year.Problem, seed: 1);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        var bound = Proved(model, draft);
        bound.SurestFirst().Decide(draft, [0, 1], roundsEach: 16, bound.PerSlot, told: null, CancellationToken.None);
        (draft.At(0).School, draft.At(1).School).ShouldBe((1, 0));
    }

    [Fact]
    public void Companions_decided_one_after_the_other_meet()
    {
        var year = new Year().School("Oak", 10).Offer(places: 2).School("Elm", 12).Offer(places: 2)
            .Trainee("Ann", at: 10).Trainee("Bob", at: 12, change: bob => bob with { With = [0] });
        Model model = new(year.Problem, seed: 1);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        var bound = Proved(model, draft);
        bound.SurestFirst().Decide(draft, [1], roundsEach: 16, bound.PerSlot, told: null, CancellationToken.None);
        draft.At(1).School.ShouldBe(draft.At(0).School);
    }

    [Fact]
    public void Sharper_prices_prove_no_less_and_what_they_say_is_proved_by_who_knows_nothing_of_them()
    {
        var sharper = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var (model, draft, bound) = Planned(seed);
            var unfilled = Finished.Unfilled(draft);
            var before = bound.Proven.WithUnfilled(unfilled);
            bound.Sharpen(unfilled, Costing.Total(draft) - (unfilled * model.Weights.Unfilled), isGood: true, told: null, CancellationToken.None);
            bound.Proven.WithUnfilled(unfilled).ShouldBeGreaterThanOrEqualTo(before, $"seed {seed}");
            var again = ProofCheck.Recompute(model.Problem, bound.Proof());
            again.Bound(model.Weights).ShouldBeGreaterThanOrEqualTo(bound.Proven.Bound(model.Weights), $"seed {seed}");
            sharper += bound.Proven.WithUnfilled(unfilled) > before ? 1 : 0;
        }

        sharper.ShouldBeGreaterThan(0);
    }

    private static (Model Model, Draft Draft, LowerBound Bound) Planned(int seed)
    {
        Model model = new(RandomYears.Make(seed, mostTrainees: 40, mostSchools: 10), seed: 1);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        return (model, draft, Proved(model, draft));
    }

    private static LowerBound Proved(Model model, Draft draft)
    {
        LowerBound bound = new(model);
        var unfilled = Finished.Unfilled(draft);
        bound.Prove(draft.Filled, unfilled, Costing.Total(draft) - (unfilled * model.Weights.Unfilled), told: null, CancellationToken.None);
        return bound;
    }
}
