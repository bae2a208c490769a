namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// When a partner that has not answered is reminded: 7 days after an agreement was sent, 14 days after, and then every 14 days, for
/// as long as it waits. Nobody is written to twice within 5 days, and nobody who has asked for a change and waits for an answer.
/// </summary>
public static class Chasing
{
    public const int FirstAfter = 7;
    public const int ThenEvery = 14;

    /// <summary>Days between two reminders to one partner of one provider, whichever agreements they are about and whoever asks.</summary>
    public const int Apart = 5;

    /// <summary>Whether the daily round writes now.</summary>
    public static bool IsDue(DateTimeOffset offeredAt, DateTimeOffset? chasedAt, DateTimeOffset now) =>
        Latest(offeredAt, now) is { } due && (chasedAt is null || chasedAt < due);

    /// <summary>The next day the daily round would write, if nobody answers.</summary>
    public static DateOnly Next(DateTimeOffset offeredAt, DateTimeOffset? chasedAt, DateTimeOffset now)
    {
        var due = IsDue(offeredAt, chasedAt, now) ? now : offeredAt + TimeSpan.FromDays(Days(now - offeredAt) is var days && days < FirstAfter ? FirstAfter : days < ThenEvery ? ThenEvery : days + ThenEvery);
        var earliest = chasedAt + TimeSpan.FromDays(Apart);
        return DateOnly.FromDateTime((earliest > due ? earliest.Value : due).UtcDateTime);
    }

    public static bool TooSoon(DateTimeOffset? lastToPartner, DateTimeOffset now) => lastToPartner is { } last && now - last < TimeSpan.FromDays(Apart);

    /// <summary>The latest moment that has come at which a reminder is due; null before the first.</summary>
    private static DateTimeOffset? Latest(DateTimeOffset offeredAt, DateTimeOffset now) =>
        Days(now - offeredAt) is var days && days < FirstAfter ? null : offeredAt + TimeSpan.FromDays(days);

    /// <summary>0, 7, 14, 28, 42…: the last step that the waiting has reached.</summary>
    private static int Days(TimeSpan waited) => waited.Days < FirstAfter ? 0 : waited.Days < ThenEvery ? FirstAfter : waited.Days / ThenEvery * ThenEvery;
}
