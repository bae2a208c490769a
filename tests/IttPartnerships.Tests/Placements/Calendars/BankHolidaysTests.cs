using IttPartnerships.Kernel;
using IttPartnerships.Placements.Calendars;

namespace IttPartnerships.Tests.Placements.Calendars;

public sealed class BankHolidaysTests
{
    /// <summary>As gov.uk/bank-holidays publishes them for England and Wales.</summary>
    [Theory]
    [InlineData(2024, "1-1 3-29 4-1 5-6 5-27 8-26 12-25 12-26")]
    [InlineData(2025, "1-1 4-18 4-21 5-5 5-26 8-25 12-25 12-26")]
    [InlineData(2026, "1-1 4-3 4-6 5-4 5-25 8-31 12-25 12-28")]
    [InlineData(2027, "1-1 3-26 3-29 5-3 5-31 8-30 12-27 12-28")]
    public void They_are_as_the_government_publishes_them(int year, string days) =>
        string.Join(' ', BankHolidays.In(year).Select(holiday => holiday.Day).Order().Select(day => $"{day.Month}-{day.Day}")).ShouldBe(days);

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_found_at_its_earliest_and_latest(int year, int month, int day) => BankHolidays.EasterSunday(year).ShouldBe(new DateOnly(year, month, day));

    [Fact]
    public void Every_year_has_eight_on_different_weekdays_and_an_academic_year_has_its_own()
    {
        for (var year = 2024; year < 2100; year++)
        {
            var days = BankHolidays.In(year).Select(holiday => holiday.Day).ToList();
            days.Distinct().Count().ShouldBe(8);
            days.ShouldAllBe(day => day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday);
        }

        BankHolidays.In(new AcademicYear(2026)).Select(holiday => holiday.Day).Order().First().ShouldBe(new DateOnly(2026, 8, 31));
    }
}
