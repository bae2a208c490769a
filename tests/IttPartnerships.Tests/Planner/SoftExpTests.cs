using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SoftExpTests
{
    [Fact]
    public void Several_at_once_are_the_same_to_the_last_bit_as_one_by_one()
    {
        var chance = new Random(1);
        double[] given = [0, -1e-12, -0.5, -689.9, -690, -691, -1e12, .. Enumerable.Range(0, 1_000).Select(_ => -700 * chance.NextDouble())];
        var all = given.ToArray();
        SoftExp.Of(all);
        all.ShouldBe(given.Select(SoftExp.Of));
    }

    [Fact]
    public void It_is_the_exponential_to_six_digits()
    {
        for (var x = 0.0; x > -680; x -= 0.37)
        {
            (SoftExp.Of(x) / Math.Exp(x)).ShouldBe(1, 2e-7);
        }
    }
}
