using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class AcademicYearTests
{
    [Theory]
    [InlineData(2026, 7, 31, 2025)]
    [InlineData(2026, 8, 1, 2026)]
    [InlineData(2027, 1, 1, 2026)]
    public void It_starts_on_the_first_of_August(int year, int month, int day, int start) =>
        AcademicYear.Of(new DateOnly(year, month, day)).StartYear.ShouldBe(start);

    [Fact]
    public void It_is_named_by_both_its_calendar_years() => new AcademicYear(2026).ToString().ShouldBe("2026 to 2027");

    [Fact]
    public void Years_follow_each_other_without_gap() => new AcademicYear(2026).LastDay.AddDays(1).ShouldBe(new AcademicYear(2026).Next.FirstDay);
}
