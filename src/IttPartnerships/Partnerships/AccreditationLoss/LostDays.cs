using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>From when an agreement stands without its provider's accreditation (R8). Counted in days only; looks at no database.</summary>
public static class LostDays
{
    /// <param name="accredited">The provider's accreditations, in any order.</param>
    /// <param name="held">The days the agreement holds.</param>
    /// <returns>Null where it is over, or the provider is accredited from today to its end.</returns>
    public static DateOnly? From(IReadOnlyList<Period> accredited, Period held, DateOnly today)
    {
        var start = held.From is { } from && from > today ? from : today;
        if (held.Until < start || FirstWithout(accredited, start) is not { } day || held.Until < day)
        {
            return null;
        }

        if (day > start)
        {
            return day;
        }

        // Lost before today: since the day after the last accreditation, or since the agreement began.
        var before = accredited.Where(period => period.Until < start).Select(period => period.Until!.Value.AddDays(1)).DefaultIfEmpty(held.From ?? start).Max();
        return before < held.From ? held.From : before;
    }

    /// <summary>The first day from a day on that is in none; null where there is no such day.</summary>
    private static DateOnly? FirstWithout(IReadOnlyList<Period> periods, DateOnly from)
    {
        foreach (var period in periods.OrderBy(period => period.From ?? DateOnly.MinValue))
        {
            if (period.Contains(from))
            {
                if (period.Until is not { } until)
                {
                    return null;
                }

                from = until.AddDays(1);
            }
        }

        return from;
    }
}
