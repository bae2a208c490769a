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
            Prices prices = new([], [], [.. company.Meetings.Select(_ => chance.NextInt64(model.Weights.Apart + 1))], 0);
            for (var pairing = 0; pairing < company.Pairings.Count; pairing++)
            {
                company.Open(draft, pairing, prices, parts: 1).ShouldBeGreaterThanOrEqualTo(0, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void What_companions_pay_at_a_meeting_stays_between_nothing_and_what_being_apart_costs_however_it_is_moved()
    {
        var (model, _) = Planned(seed: Enumerable.Range(0, 200).First(seed => new Company(Planned(seed).Model).Meetings.Count > 0));
        Company company = new(model);
        CompanyAscent ascent = new(company, [.. Enumerable.Range(0, company.Meetings.Count)], model.Weights.Apart);
        var chance = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            ascent.Move([.. Enumerable.Range(0, company.Count).Select(_ => (long)(chance.NextDouble() * SoftOracle.PartsOfUse))], temperature: 3_000);
            ascent.Whole(1).ShouldAllBe(price => price >= 0 && price <= model.Weights.Apart);
        }
    }

    [Fact]
    public void Meetings_of_those_who_are_not_asked_keep_their_prices()
    {
        var (model, _) = Planned(seed: Enumerable.Range(0, 200).First(seed => new Company(Planned(seed).Model).Meetings.Count > 1));
        Company company = new(model);
        CompanyAscent ascent = new(company, [0], model.Weights.Apart);
        var before = ascent.Whole(1);
        ascent.Move([.. Enumerable.Range(0, company.Count).Select(side => side % 2 == 0 ? (long)SoftOracle.PartsOfUse : 0)], temperature: 3_000);
        var after = ascent.Whole(1);
        after[0].ShouldBeGreaterThan(before[0]);
        after[1..].ShouldBe(before[1..]);
    }

    [Fact]
    public void What_the_proof_leaves_open_is_as_much_told_trainee_by_trainee_as_of_all_at_once()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (model, draft) = Planned(seed);
            PricedDraft priced = new(draft, Proved(model, draft));
            int[] all = [.. Enumerable.Range(0, model.TraineeCount)];
            all.Sum(trainee => priced.Open(trainee, other => other < trainee)).ShouldBe(priced.Open(all), $"seed {seed}");
        }
    }

    [Fact]
    public void Two_companions_meet_where_one_in_their_way_can_as_well_be_elsewhere()
    {
        var year = new Year().School("Oak", 10).Offer(places: 2).School("Elm", 12).Offer(places: 1)
            .Trainee("Ann", at: 10).Trainee("Bob", at: 11, change: bob => bob with { With = [0] }).Trainee("Cat", at: 11);
        Model model = new(year.Problem, seed: 1);
        Draft draft = new(model);
        foreach (var (slot, school) in new[] { (0, 0), (1, 1), (2, 0) })
        {
            draft.Place(slot, Array.FindIndex(model.Candidates[slot], candidate => candidate.School == school));
        }

        new ProvedDraft(draft).DecideGroups().Run().ShouldBe(1);
        Enumerable.Range(0, 3).Select(slot => draft.At(slot).School).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void Deciding_companions_at_once_never_makes_a_plan_worse_and_breaks_no_rule()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (model, draft) = Planned(seed);
            var before = Costing.Total(draft);
            var better = new ProvedDraft(draft).DecideGroups().Run();
            (before - Costing.Total(draft)).ShouldBeGreaterThanOrEqualTo(better, $"seed {seed}");
            PlanCheck.Broken(model.Problem, Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false).Slots).ShouldBeEmpty();
        }
    }

    private static LowerBound Proved(Model model, Draft draft)
    {
        LowerBound bound = new(model);
        bound.Prove(draft.Filled, Finished.Unfilled(draft), Costing.Total(draft), told: null, CancellationToken.None);
        return bound;
    }

    private static (Model Model, Draft Draft) Planned(int seed)
    {
        Model model = new(RandomYears.Make(seed, mostTrainees: 20, mostSchools: 8), seed: 1);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        return (model, draft);
    }
}
