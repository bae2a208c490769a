using IttPartnerships.Allocation;

namespace IttPartnerships.Tests.Allocation;

public sealed class PlanReportTests
{
    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(0.00001, 2, 0.01)]
    [InlineData(0.00151, 2, 0.16)]
    [InlineData(0.0015, 2, 0.15)]
    [InlineData(0.25, 1, 25)]
    public void A_gap_is_told_as_no_less_than_it_is(double gap, int decimals, double percent) =>
        PlanReport.PercentAtMost(gap, decimals).ShouldBe((decimal)percent);
}
