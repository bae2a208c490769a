namespace IttPartnerships.Kernel;

/// <summary>
/// Days from <see cref="From"/> to <see cref="Until"/>, <b>both included</b>: "Monday to Friday" is five days, as people
/// say it. No <see cref="From"/> means since before anyone recorded; no <see cref="Until"/> means it still holds.
/// </summary>
public readonly record struct Period
{
    public Period(DateOnly? from, DateOnly? until)
    {
        if (until < from)
        {
            throw new ArgumentException($"A period ends on or after the day it starts: {from:yyyy-MM-dd} to {until:yyyy-MM-dd}.", nameof(until));
        }

        From = from;
        Until = until;
    }

    public DateOnly? From { get; }

    public DateOnly? Until { get; }

    public static readonly Period Always;

    public bool Contains(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    public bool Overlaps(Period other) =>
        (From is null || other.Until is null || From <= other.Until) && (other.From is null || Until is null || other.From <= Until);

    public bool Covers(Period other) =>
        (From is null || (other.From is not null && From <= other.From)) && (Until is null || (other.Until is not null && other.Until <= Until));
}

public static class Periods
{
    /// <summary>True when every day of the other lies in one of these: two that follow each other without a gap count as one.</summary>
    public static bool CoverTogether(this IEnumerable<Period> periods, Period other)
    {
        var reached = other.From;
        foreach (var period in periods.OrderBy(period => period.From ?? DateOnly.MinValue))
        {
            if (period.Contains(reached ?? DateOnly.MinValue) && (reached is not null || period.From is null))
            {
                if (period.Until is null || period.Until >= other.Until)
                {
                    return true;
                }

                reached = period.Until.Value.AddDays(1);
            }
        }

        return false;
    }
}
