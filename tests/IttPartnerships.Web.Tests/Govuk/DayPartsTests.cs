using IttPartnerships.Web.Govuk;

namespace IttPartnerships.Web.Tests.Govuk;

public sealed class DayPartsTests
{
    [Theory]
    [InlineData("1", "9", "2027")]
    [InlineData("01", "09", "2027")]
    [InlineData(" 1 ", "Sept", "2027")]
    [InlineData("1", "SEPTEMBER", "2027")]
    public void A_day_is_read_however_it_is_written(string day, string month, string year) =>
        new DayParts(day, month, year).Read().ShouldBe((new DateOnly(2027, 9, 1), DayProblem.None));

    [Theory]
    [InlineData("29", "2", "2027", DayProblem.NotReal)]
    [InlineData("32", "1", "2027", DayProblem.NotADay)]
    [InlineData("0", "1", "2027", DayProblem.NotADay)]
    [InlineData("-1", "1", "2027", DayProblem.NotADay)]
    [InlineData("1", "ma", "2027", DayProblem.NotAMonth)]
    [InlineData("1", "1", "27", DayProblem.NotAYear)]
    [InlineData("x", "y", "z", DayProblem.NotADay | DayProblem.NotAMonth | DayProblem.NotAYear)]
    [InlineData("1", null, "", DayProblem.MissingMonth | DayProblem.MissingYear)]
    [InlineData(null, null, null, DayProblem.None)]
    public void What_is_wrong_is_told_part_by_part(string? day, string? month, string? year, object problem) =>
        new DayParts(day, month, year).Read().ShouldBe((null, (DayProblem)problem));

    [Fact]
    public void A_leap_day_is_real() => new DayParts("29", "2", "2028").Read().Day.ShouldBe(new DateOnly(2028, 2, 29));
}
