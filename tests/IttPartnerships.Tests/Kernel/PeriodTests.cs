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
    public void Periods_that_follow_each_other_without_a_gap_cover_together()
    {
        Period[] weeks = [new(Monday.AddDays(7), Monday.AddDays(13)), new(Monday, Monday.AddDays(6)), new(Monday.AddDays(2), Monday.AddDays(3))];

        weeks.CoverTogether(new Period(Monday, Monday.AddDays(13))).ShouldBeTrue();
        weeks.CoverTogether(new Period(Monday, Monday.AddDays(14))).ShouldBeFalse();
        weeks.CoverTogether(new Period(Monday, null)).ShouldBeFalse();
        weeks.CoverTogether(new Period(null, Monday)).ShouldBeFalse();
        weeks.Append(new Period(Monday.AddDays(15), null)).CoverTogether(new Period(Monday, null)).ShouldBeFalse();
        weeks.Append(new Period(Monday.AddDays(14), null)).CoverTogether(new Period(Monday, null)).ShouldBeTrue();
        new[] { Period.Always }.CoverTogether(Period.Always).ShouldBeTrue();
    }

    [Fact]
    public void It_cannot_end_before_it_starts() =>
        Should.Throw<ArgumentException>(() => new Period(Monday, Monday.AddDays(-1))).Message.ShouldContain("2026-09-07");
}
