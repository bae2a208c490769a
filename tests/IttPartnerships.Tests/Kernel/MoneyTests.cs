using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("250", 25_000)]
    [InlineData("£250.50", 25_050)]
    [InlineData(" £ 1,250.5 ", 125_050)]
    [InlineData("1250000", 125_000_000)]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("999,999,999.99", 99_999_999_999)]
    public void Reads_pounds_as_spreadsheets_write_them(string text, long pence)
    {
        Money.TryParse(text, out var money).ShouldBeTrue();
        money.ShouldBe(new Money(pence));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-5")]
    [InlineData("2.505")]
    [InlineData("1,25")]
    [InlineData("12,50.00")]
    [InlineData("£")]
    [InlineData("250 pounds")]
    [InlineData("1e3")]
    [InlineData("9999999999")]
    public void What_is_no_amount_of_pounds_and_pence_is_none(string? text) => Money.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, "£0")]
    [InlineData(25_000, "£250")]
    [InlineData(25_050, "£250.50")]
    [InlineData(123_456_789, "£1,234,567.89")]
    [InlineData(5, "£0.05")]
    [InlineData(-25_050, "-£250.50")]
    public void Is_written_with_pence_only_where_there_are_some(long pence, string text) => new Money(pence).ToString().ShouldBe(text);

    [Fact]
    public void Adds_up_to_the_penny() => (new Money(10) + new Money(20)).ShouldBe(new Money(30));
}
