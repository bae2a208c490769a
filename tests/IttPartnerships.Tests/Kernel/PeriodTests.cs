using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class PeriodTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);

    [Fact]
    public void Both_ends_are_in_it()
    {
        var week = new Period(Monday, Monday.AddDays(4));

        week.Contains(Monday).ShouldBeTrue();
        week.Contains(Monday.AddDays(4)).ShouldBeTrue();
        week.Contains(Monday.AddDays(5)).ShouldBeFalse();
    }

    [Fact]
    public void Periods_that_share_one_day_overlap()
    {
        new Period(Monday, Monday.AddDays(4)).Overlaps(new Period(Monday.AddDays(4), null)).ShouldBeTrue();
        new Period(Monday, Monday.AddDays(4)).Overlaps(new Period(Monday.AddDays(5), null)).ShouldBeFalse();
        Period.Always.Overlaps(new Period(Monday, Monday)).ShouldBeTrue();
    }

    [Fact]
    public void An_open_end_covers_only_what_it_reaches()
    {
        new Period(Monday, null).Covers(new Period(Monday, Monday.AddYears(5))).ShouldBeTrue();
        new Period(Monday, null).Covers(Period.Always).ShouldBeFalse();
        Period.Always.Covers(Period.Always).ShouldBeTrue();
    }

    [Fact]
    public void It_cannot_end_before_it_starts() =>
        Should.Throw<ArgumentException>(() => new Period(Monday, Monday.AddDays(-1))).Message.ShouldContain("2026-09-07");
}
