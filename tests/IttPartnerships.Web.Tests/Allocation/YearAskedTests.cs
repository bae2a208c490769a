using IttPartnerships.Kernel;
using IttPartnerships.Web.Allocation;

namespace IttPartnerships.Web.Tests.Allocation;

public sealed class YearAskedTests
{
    [Theory]
    [InlineData(2000)]
    [InlineData(2200)]
    public void The_year_that_is_named_is_meant(int start) => YearAsked.Of(start, TimeProvider.System).StartYear.ShouldBe(start);

    [Theory]
    [InlineData(null)]
    [InlineData(1999)]
    [InlineData(2201)]
    [InlineData(-1)]
    public void Where_none_is_named_the_next_one_is(int? start) =>
        YearAsked.Of(start, TimeProvider.System).ShouldBe(AcademicYear.Of(TimeProvider.System.Today()).Next);
}
