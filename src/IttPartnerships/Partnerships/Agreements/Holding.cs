using IttPartnerships.Data;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Which days versions and their delegations hold. Every change of what is in force goes through here.</summary>
internal static class Holding
{
    /// <summary>Puts a version that both have signed in force. Saves twice: the one before must make room first.</summary>
    /// <param name="days">From the day it takes effect to the end of its term.</param>
    public static async Task<Refusal?> Begin(AppDb db, Agreement agreement, AgreementVersion version, Period days, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var before in agreement.Versions.Where(v => v.HeldFrom is not null && v.Id != version.Id && (v.HeldUntil is null || v.HeldUntil >= days.From)))
        {
            Hold(before, before.HeldFrom, days.From!.Value.AddDays(-1));
        }

        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        Put(agreement, version, days, now);
        return await db.SaveOrRefuse(stop);
    }

    /// <summary>The same where no version before is in the way; saved by the caller.</summary>
    public static void Put(Agreement agreement, AgreementVersion version, Period days, DateTimeOffset now)
    {
        (version.Stage, version.AnsweredAt) = (VersionStage.Signed, now);
        Hold(version, days.From, days.Until);
        Span(agreement);
    }

    /// <summary>Ends everything after a day; a version that would have begun later never does.</summary>
    public static void End(Agreement agreement, DateOnly lastDay)
    {
        foreach (var version in agreement.Versions.Where(v => v.HeldFrom is not null && (v.HeldUntil is null || v.HeldUntil > lastDay)))
        {
            Hold(version, version.HeldFrom, lastDay);
        }

        Span(agreement);
    }

    /// <summary>Sets a version's days and those of its delegations in it; none where the last comes before the first.</summary>
    private static void Hold(AgreementVersion version, DateOnly? from, DateOnly? until)
    {
        (version.HeldFrom, version.HeldUntil) = until < from ? (null, null) : (from, until);
        foreach (var delegation in version.Delegations)
        {
            var (first, last) = (Later(version.HeldFrom, delegation.From), Earlier(version.HeldUntil, delegation.Until));
            (delegation.HeldFrom, delegation.HeldUntil) = version.HeldFrom is null || last < first ? (null, null) : (first, last);
        }
    }

    private static void Span(Agreement agreement)
    {
        var held = agreement.Versions.Where(v => v.HeldFrom is not null).OrderBy(v => v.HeldFrom).ToList();
        (agreement.HeldFrom, agreement.HeldUntil) = held.Count == 0 ? (null, null) : (held[0].HeldFrom, held[^1].HeldUntil);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly other) => one is null || one < other ? other : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
