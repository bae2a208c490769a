using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CompanyTests
{
    [Fact]
    public void Whatever_its_prices_company_never_pays_more_than_being_apart_costs()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (model, draft) = Planned(seed);
            Company company = new(model);
            var chance = new Random(seed);
            long[] pairings = [.. company.Pairings.Select(_ => chance.NextInt64(model.Weights.Apart + 1))];
            Prices prices = new([], [], pairings, [.. company.Meetings.Select(meeting => chance.NextInt64(pairings[meeting.Pairing] + 1))], 0);
            for (var pairing = 0; pairing < company.Pairings.Count; pairing++)
            {
                company.Open(draft, pairing, prices, parts: 1).ShouldBeGreaterThanOrEqualTo(0, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void The_price_of_a_pairing_stays_between_nothing_and_what_being_apart_costs_however_it_is_moved()
    {
        var (model, _) = Planned(seed: Enumerable.Range(0, 200).First(seed => new Company(Planned(seed).Model).Meetings.Count > 0));
        Company company = new(model);
        CompanyAscent ascent = new(company, model.Weights.Apart);
        var chance = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            ascent.Move([.. Enumerable.Range(0, company.Count).Select(_ => (long)(chance.NextDouble() * SoftOracle.PartsOfUse))], temperature: 3_000);
            var (pairings, meetings) = (ascent.Pairings(1), ascent.Meetings(1));
            pairings.ShouldAllBe(price => price >= 0 && price <= model.Weights.Apart);
            meetings.Select((part, i) => pairings[company.Meetings[i].Pairing] - part).Concat(meetings).ShouldAllBe(part => part >= 0);
        }
    }

    [Fact]
    public void Deciding_a_few_at_once_never_makes_a_plan_worse_and_breaks_no_rule()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (model, draft) = Planned(seed);
            var before = Costing.Total(draft);
            LowerBound bound = new(model);
            bound.Prove(draft.Filled, Finished.Unfilled(draft), before, told: null, CancellationToken.None);
            var better = new Regroup(draft, new PricedDraft(draft, bound), size: 6, told: null, CancellationToken.None).Run();
            (before - Costing.Total(draft)).ShouldBeGreaterThanOrEqualTo(better, $"seed {seed}");
            PlanCheck.Broken(model.Problem, Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false).Slots).ShouldBeEmpty();
        }
    }

    private static (Model Model, Draft Draft) Planned(int seed)
    {
        Model model = new(RandomYears.Make(seed, mostTrainees: 20, mostSchools: 8), seed: 1);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        return (model, draft);
    }
}
