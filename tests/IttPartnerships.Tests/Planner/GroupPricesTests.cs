using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class GroupPricesTests
{
    private const int Years = 15;
    private const double TiesOfOne = 0.05;

    [Fact]
    public void A_course_costs_what_its_offers_its_schools_and_its_unfilled_slots_do()
    {
        var problem = new Year().School("Oak", 0, places: 1).Offer().Offer(name: "Oak's other").School("Elm", 20).Offer().Trainee("Ann", at: 1, pattern: "A:autumn B:spring").Problem;
        Model model = new(problem, seed: 1);
        Dictionary<int, long> limits = new() { [model.OfferLimit(0, 0)] = 3, [model.SchoolLimitInRow(0, 0)] = 40, [model.SchoolLimitInRow(1, 0)] = 500 };
        Company company = new(model);
        GroupPrices prices = new(model, company, limits, unfilled: 6_000);

        // Nobody counts what Elm takes in all.
        long Of(string offer) => prices.Of(slot: 0, Array.FindIndex(model.Candidates[0], candidate => problem.Offers[candidate.Offer].Name == offer));
        Of("Oak").ShouldBe(43);
        Of("Oak's other").ShouldBe(40);
        Of("Elm").ShouldBe(0);
        prices.Of(slot: 0, choice: -1).ShouldBe(6_000);
        prices.Of(trainee: 0, [Array.FindIndex(model.Candidates[0], candidate => candidate.Offer == 0), -1]).ShouldBe(6_043);
        new GroupPrices(model, company).Of(trainee: 0, [0, -1]).ShouldBe(0);
    }

    [Fact]
    public void Of_two_who_asked_to_be_together_the_one_pays_for_meeting_what_the_other_is_spared()
    {
        var problem = new Year().School("Oak", 0).Offer(places: 2).School("Elm", 20).Offer(places: 2).Trainee("Ann", at: 1).Trainee("Bob", at: 1, change: bob => bob with { With = [0] }).Problem;
        Model model = new(problem, seed: 1);
        Company company = new(model);
        var atOak = company.Meetings.ToList().FindIndex(meeting => meeting.School == 0);
        GroupPrices prices = new(model, company) { Meetings = [KeyValuePair.Create(atOak, 70L)] };

        long Of(int slot, int school) => prices.Of(slot, Array.FindIndex(model.Candidates[slot], candidate => candidate.School == school));
        (Of(slot: 0, school: 0) + Of(slot: 1, school: 0)).ShouldBe(0);
        Math.Abs(Of(slot: 0, school: 0)).ShouldBe(70);
        (Of(slot: 0, school: 1), prices.Of(slot: 0, choice: -1), prices.OfMeeting(atOak)).ShouldBe((0, 0, 70));
    }

    [Fact]
    public void What_is_in_none_of_the_plans_they_are_for_costs_more_than_any()
    {
        Model model = new(new Year().School("Oak", 0).Offer().School("Elm", 20).Offer().Trainee("Ann", at: 1).Problem, seed: 1);
        GroupPrices prices = new(model, new Company(model)) { Within = PlanCase.Any.With(new Answer(0, 0, Offer: null, IsYes: true)) };
        (prices.Of(slot: 0, choice: 0), prices.Of(trainee: 0, [0])).ShouldBe((0, 0));
        prices.Of(slot: 0, choice: 1).ShouldBeGreaterThan(model.Weights.Unfilled);
        prices.Of(trainee: 0, [-1]).ShouldBeGreaterThan(model.Weights.Unfilled);
    }

    [Fact]
    public void Besides_those_of_the_proof_every_price_is_the_two_together_and_that_of_a_slot_no_more_than_it_weighs()
    {
        Model model = new(new Year().School("Oak", 0, places: 1).Offer().Trainee("Ann", at: 1).Problem, seed: 1);
        Prices proof = new([10], [20], [], PerSlot: 5 * LowerBound.Scale);
        Dictionary<int, long> limits = new() { [model.OfferLimit(0, 0)] = -3, [model.SchoolLimitInRow(0, 0)] = 4 };
        var all = new GroupPrices(model, new Company(model), limits, unfilled: LowerBound.Scale + 1).Besides(proof);
        (all.Places[0], all.Schools[0], all.PerSlot).ShouldBe((7, 24, 6 * LowerBound.Scale));
        new GroupPrices(model, new Company(model), limits, long.MaxValue / 2).Besides(proof).PerSlot.ShouldBe(model.Weights.Unfilled * LowerBound.Scale);
    }

    [Fact]
    public void Whatever_the_prices_a_group_saves_as_much_and_at_those_it_came_to_it_is_nearly_solved()
    {
        var (first, again) = (0, 0);
        for (var seed = 0; seed < Years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 1);
            int[] group = [.. Enumerable.Range(0, proved.Draft.Model.TraineeCount)];
            var programme = proved.Programme(group);
            var (saved, prices, pivots) = Solved(programme);
            var (savedAgain, _, pivotsAgain) = Solved(proved.Programme(group, programme.PricesAt(prices)));
            savedAgain.ShouldBe(saved, 1 + (2 * TiesOfOne * group.Length), $"seed {seed}");
            (first, again) = (first + pivots, again + pivotsAgain);
        }

        again.ShouldBeLessThan(first);
    }

    private static (double Saved, double[] Prices, int Pivots) Solved(GroupProgramme programme)
    {
        const int Most = 20_000;
        DualSimplex simplex = new(programme.Programme);
        var pivots = Most;
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
        return (programme.Now - simplex.Cost, simplex.Prices(), Most - pivots);
    }
}
