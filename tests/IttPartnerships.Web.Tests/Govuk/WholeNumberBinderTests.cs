using IttPartnerships.Web.Govuk;

namespace IttPartnerships.Web.Tests.Govuk;

public sealed class WholeNumberBinderTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("-3", -3)]
    [InlineData("1,234", 1234)]
    [InlineData("0", 0)]
    [InlineData("12345", 12345)]
    [InlineData("1,5", null)]
    [InlineData("0,125", null)]
    [InlineData("12345,678", null)]
    [InlineData(",123", null)]
    [InlineData("3 or 4", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void A_whole_number_is_read_as_people_write_it_and_nothing_else_is(string typed, int? number) => WholeNumberBinder.Read(typed).ShouldBe(number);
}
