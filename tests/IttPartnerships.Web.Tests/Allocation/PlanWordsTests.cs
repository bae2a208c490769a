using IttPartnerships.Web.Allocation;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class PlanWordsTests
{
    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0003, "less than 0.1%")]
    [InlineData(0.0121, "at most 1.3%")]
    [InlineData(0.012, "at most 1.2%")]
    public void How_far_from_the_best_is_rounded_up_and_never_to_nothing(double gap, string words) => PlanWords.Within(gap).ShouldBe(words);
}
