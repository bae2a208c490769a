namespace IttPartnerships.Requirements;

/// <summary>Until when something can still be mended, from the weekdays that are left.</summary>
internal static class LastDays
{
    /// <summary>
    /// The last day on which so many more days can begin, so that the last of them is the last of training: weekdays that count to
    /// something already are not free.
    /// </summary>
    public static DateOnly ToBegin(TraineeFacts facts, decimal days) => Last(facts, days, IsInPlacement);

    /// <summary>The same for ITP, which may take days from a placement.</summary>
    public static DateOnly ToBeginItp(TraineeFacts facts, decimal days) => Last(facts, days, (_, _) => false);

    private static DateOnly Last(TraineeFacts facts, decimal days, Func<TraineeFacts, DateOnly, bool> taken)
    {
        var missing = (int)Math.Ceiling(days);
        var day = facts.EndsOn;
        for (var free = 0; day >= facts.Today; day = day.AddDays(-1))
        {
            free += IsFree(facts, day) && !taken(facts, day) ? 1 : 0;
            if (free >= missing)
            {
                return day;
            }
        }

        return day;
    }

    private static bool IsFree(TraineeFacts facts, DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        foreach (var itp in facts.Itp)
        {
            if (itp.Planned.AsSpan().BinarySearch(day.DayNumber) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInPlacement(TraineeFacts facts, DateOnly day)
    {
        foreach (var placement in facts.Placements)
        {
            if (placement.Planned.AsSpan().BinarySearch(day.DayNumber) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
