using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class OversightScheduleTests
{
    private static readonly Period Year = new(new(2026, 8, 1), new(2027, 7, 31));

    [Theory]
    [InlineData(1, null, "2026-08-31")]
    [InlineData(3, null, "2026-10-31")]
    [InlineData(12, null, "2027-07-31")]
    [InlineData(3, "2026-09-15", "2026-12-15")]
    [InlineData(6, "2026-11-30", "2027-05-30")]
    [InlineData(3, "2026-11-30", "2027-02-28")]
    [InlineData(3, "2026-05-01", "2026-10-31")]
    public void The_next_is_due_so_many_months_after_the_start_or_after_the_last(int months, string? last, string due) =>
        OversightSchedule.NextDue(Year, months, Parsed(last)).ShouldBe(Parsed(due));

    [Theory]
    [InlineData(12, "2026-09-01")]
    [InlineData(1, "2027-07-15")]
    public void Nothing_is_due_after_the_delegation_ends(int months, string last) => OversightSchedule.NextDue(Year, months, Parsed(last)).ShouldBeNull();

    [Fact]
    public void A_delegation_without_a_last_day_is_overseen_for_ever() =>
        OversightSchedule.NextDue(new(new(2026, 8, 1), null), 12, new(2031, 3, 1)).ShouldBe(new DateOnly(2032, 3, 1));

    private static DateOnly? Parsed(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");
}
