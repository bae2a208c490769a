using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OtherSlotPriceTests
{
    private const int Years = 40;

    [Fact]
    public void What_it_finds_proves_more_and_no_more_than_a_plan_costs()
    {
        var found = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            var (model, start, plan) = Of(seed);
            if (Find(model, start, Proof(model, plan.Unfilled, TestContext.Current.CancellationToken), isDearer: true) is not { } other)
            {
                continue;
            }

            found++;
            var proof = Proof(model, plan.Unfilled, TestContext.Current.CancellationToken);
            proof(other).ShouldBeGreaterThan(proof(start), $"seed {seed}");
            other.PerSlot.ShouldNotBe(start.PerSlot, $"seed {seed}");
            (other.PerSlot % LowerBound.Scale).ShouldBe(0, $"seed {seed}");
            proof(other).ShouldBeLessThanOrEqualTo(plan.Others, $"seed {seed}");
        }

        found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Where_the_first_direction_proves_no_more_it_goes_the_other_way()
    {
        var (model, start, _) = Of(3);
        Find(model, start, prices => -prices.PerSlot, isDearer: true)!.PerSlot.ShouldBeLessThan(start.PerSlot);
        Find(model, start, prices => prices.PerSlot, isDearer: false)!.PerSlot.ShouldBeGreaterThan(start.PerSlot);
    }

    [Fact]
    public void It_goes_no_farther_than_where_most_is_proved()
    {
        var (model, start, _) = Of(3);
        var best = start.PerSlot * 5 / 4;
        var other = Find(model, start, prices => -Math.Abs(prices.PerSlot - best), isDearer: true)!;
        Math.Abs(other.PerSlot - best).ShouldBeLessThan(start.PerSlot / 10);
    }

    [Fact]
    public void Where_no_price_proves_more_there_is_none() => Find(Of(3).Model, Of(3).Start, _ => 0, isDearer: true).ShouldBeNull();

    [Fact]
    public void Stopped_it_finds_none()
    {
        var (model, start, _) = Of(3);
        using CancellationTokenSource stop = new();
        Find(model, start, prices => prices.PerSlot, isDearer: true, told: stop.Cancel, stop.Token).ShouldBeNull();
    }

    private static Prices? Find(Model model, Prices start, Func<Prices, long> prove, bool isDearer) => Find(model, start, prove, isDearer, told: null, TestContext.Current.CancellationToken);

    private static Prices? Find(Model model, Prices start, Func<Prices, long> prove, bool isDearer, Action? told, CancellationToken stop)
    {
        Company company = new(model);
        return new OtherSlotPrice(model, new SoftRound(model, new CourseOptions(model, company), workers: 1), company, Asked.All(model, company)).Find(start, isDearer, prove, told, stop);
    }

    private static Func<Prices, long> Proof(Model model, long unfilled, CancellationToken stop)
    {
        Company company = new(model);
        PriceBoard board = new(model, LowerBound.Scale, company);
        OracleRound round = new(model, workers: 1);
        return prices => new Proven(unfilled, board.Points(prices, round, stop), prices.PerSlot / LowerBound.Scale).WithUnfilled(unfilled);
    }

    private static (Model Model, Prices Start, (long Unfilled, long Others) Plan) Of(int seed)
    {
        var problem = RandomYears.Make(seed, mostTrainees: 40, mostSchools: 20);
        Model model = new(problem, seed: 1);
        LowerBound bound = new(model);
        bound.Prove(filled: 0, unfilled: model.SlotCount, rest: long.MaxValue / 4, told: null, TestContext.Current.CancellationToken);
        var plan = MakePlan.For(problem);
        var unfilled = plan.Slots.Count - plan.Filled;
        return (model, bound.Leading, (unfilled, plan.Objective - (unfilled * model.Weights.Unfilled)));
    }
}
