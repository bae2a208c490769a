using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SoftExpTests
{
    [Fact]
    public void Several_at_once_are_the_same_to_the_last_bit_as_one_by_one()
    {
        const double Least = 40;
        const double PerPoint = 1 / 3.0;
        var chance = new Random(1);
        double[] costs = [Least, Least + 1e-12, Least + 0.5, 3_000, 1e12, .. Enumerable.Range(0, 1_000).Select(_ => Least + (2_100 * chance.NextDouble()))];
        var likely = new double[costs.Length];
        SoftExp.OfDearer(costs, Least, PerPoint, likely);
        likely.ShouldBe(costs.Select(cost => SoftExp.Of((Least - cost) * PerPoint)));
    }

    [Fact]
    public void It_is_the_exponential_to_six_digits()
    {
        for (var x = 680.0; x > -680; x -= 0.37)
        {
            (SoftExp.Of(x) / Math.Exp(x)).ShouldBe(1, 2e-7);
        }
    }
}
