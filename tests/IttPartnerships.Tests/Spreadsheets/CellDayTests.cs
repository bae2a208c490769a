using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Spreadsheets;

public sealed class CellDayTests
{
    [Theory]
    [InlineData("1/9/2026")]
    [InlineData("01/09/26")]
    [InlineData("1-Sep-26")]
    [InlineData("1 September 2026")]
    [InlineData("Tuesday 1 September 2026")]
    [InlineData("2026-09-01")]
    [InlineData("2026-09-01 00:00:00")]
    [InlineData("01/09/2026 00:00")]
    [InlineData("46266")]
    public void A_day_is_read_as_england_writes_it(string cell) => CellDay.Read(cell).ShouldBe(new DateOnly(2026, 9, 1));

    [Theory]
    [InlineData("9/31/2026")]
    [InlineData("31/9/2026")]
    [InlineData("soon")]
    [InlineData("12")]
    public void What_is_no_day_is_none(string cell) => CellDay.Read(cell).ShouldBeNull();
}
