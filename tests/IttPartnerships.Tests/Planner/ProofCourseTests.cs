using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>What <see cref="ProofCourse"/> finds for every trainee, through <see cref="ProofCheck"/>.</summary>
public sealed class ProofCourseTests
{
    private const int Years = 60;

    [Fact]
    public void In_each_of_two_cases_the_cheapest_courses_cost_what_the_planner_says_they_do()
    {
        var dearer = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            var (chance, company) = (new Random(seed), new Company(model));
            var slot = chance.Next(model.SlotCount);
            var isNowhere = chance.Next(3) == 0 || model.Candidates[slot].Length == 0;
            Answer answer = isNowhere ? new(slot, PlanCase.Nowhere, Offer: null, IsYes: true) : new(slot, model.Candidates[slot][0].School, chance.Next(2) == 0 ? null : model.Candidates[slot][0].Offer, IsYes: true);
            Prices prices = new([.. Enumerable.Range(0, model.OfferLimits).Select(_ => (long)chance.Next(400_000))], new long[model.SchoolLimits], new long[company.Meetings.Count], 30_000 * LowerBound.Scale);
            PlanCase[] cases = [PlanCase.Any.With(answer), PlanCase.Any.With(answer with { IsYes = false })];

            var told = cases.Select(within => Proved(model, company, prices, within)).ToList();

            var proof = PricesAsProof.Of(model, company, prices, prices, [.. cases.Select(within => (within, prices))], LowerBound.Scale);
            ProofCheck.Recompute(model.Problem, proof).Journeys.ShouldBe(told.Min(), $"seed {seed}");
            dearer += told.Max() > Proved(model, company, prices, within: null) ? 1 : 0;
        }

        dearer.ShouldBeGreaterThan(0, "years in which an answer makes somebody's course dearer");
    }

    private static long Proved(Model model, Company company, Prices prices, PlanCase? within) =>
        new PriceBoard(model, LowerBound.Scale, company, within).Points(prices, new OracleRound(model, workers: 1), TestContext.Current.CancellationToken);
}
