using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>What an agreement waits for, if anything.</summary>
public enum AgreementNeed
{
    /// <summary>A draft to finish and send.</summary>
    ToSend,

    /// <summary>The partner has yet to sign.</summary>
    PartnerToSign,

    /// <summary>The provider has yet to sign.</summary>
    ProviderToSign,

    /// <summary>Somebody asked for a change and it is not settled.</summary>
    ChangeAsked,

    /// <summary>In force, ends within 90 days and has no renewal.</summary>
    Ending,
}

/// <summary>The agreements the actor's organisation is a party to or prepared, one row each, as they stood on a day.</summary>
public sealed class FindAgreements(AppDb db, TimeProvider clock)
{
    public const int DaysBeforeTheEnd = 90;

    /// <param name="On">The day to look at; today where null.</param>
    /// <param name="Year">Those whose latest term reaches into it.</param>
    /// <param name="Words">In the other party's name.</param>
    /// <param name="Past">Those that ended, were declined or taken back too.</param>
    public sealed record Query(DateOnly? On = null, AgreementState? State = null, AgreementKind? Kind = null, AcademicYear? Year = null, AgreementNeed? Need = null, string? Words = null, bool Past = true);

    /// <param name="Number">Of the latest version the actor may see.</param>
    /// <param name="Open">The stage of a version that is being written or waits for signatures.</param>
    /// <param name="Requests">Requests for a change that are not settled.</param>
    public sealed record Row(
        AgreementId Id, OrganisationId Provider, string ProviderName, OrganisationId Partner, string PartnerName, AgreementKind Kind, OrganisationId? PreparedBy, AgreementState State,
        DateOnly From, DateOnly? Until, DateOnly? HeldFrom, DateOnly? HeldUntil, int Number, VersionStage? Open, DateTimeOffset? OfferedAt, bool ProviderSigned, bool PartnerSigned,
        int Requests, bool Renewed, int Delegations, IReadOnlyList<AgreementNeed> Needs);

    /// <summary>By the other party's name.</summary>
    public async Task<IReadOnlyList<Row>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var (today, own) = (query.On ?? clock.Today(), actor.Organisation);
        var seen = AgreementAccess.SeenBy(db, actor).AsNoTracking();
        if (query.Kind is { } kind)
        {
            seen = seen.Where(a => a.Kind == kind);
        }

        if (query.Year is { } year)
        {
            var (first, last) = (year.FirstDay, year.LastDay);
            seen = seen.Where(a => a.Versions.Any(v => v.From <= last && (v.Until == null || v.Until >= first)));
        }

        var found = await seen.Select(a => new
        {
            a.Id, a.Provider, a.Partner, a.Kind, a.PreparedBy, a.HeldFrom, a.HeldUntil, a.EndReason,
            ProviderName = db.Organisations.Where(o => o.Id == a.Provider).Select(o => o.Name).First(),
            PartnerName = db.Organisations.Where(o => o.Id == a.Partner).Select(o => o.Name).First(),
        }).ToListAsync(stop);
        var latest = await Latest(seen, own, stop);
        var requests = await db.AgreementMessages.Where(m => m.Kind == MessageKind.ChangeAsked && m.SettledAt == null && seen.Any(a => a.Id == m.Agreement))
            .GroupBy(m => m.Agreement).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var renewed = await AgreementAccess.SeenBy(db, actor).Where(a => a.RenewalOf != null).Select(a => a.RenewalOf!.Value).ToHashSetAsync(stop);
        var rows = found.Select(a =>
        {
            var version = latest[a.Id];
            return new Row(
                a.Id, a.Provider, a.ProviderName, a.Partner, a.PartnerName, a.Kind, a.PreparedBy, AgreementStates.On(a.HeldFrom, a.HeldUntil, a.EndReason, version.Stage, today),
                version.From, version.Until, a.HeldFrom, a.HeldUntil, version.Number, version.Stage is VersionStage.Draft or VersionStage.Offered ? version.Stage : null, version.OfferedAt,
                version.Signed.Contains(AgreementSide.Provider), version.Signed.Contains(AgreementSide.Partner), requests.GetValueOrDefault(a.Id), renewed.Contains(a.Id), version.Delegations, []);
        });
        return
        [
            .. rows.Select(row => row with { Needs = [.. NeedsOf(row, today)] })
                .Where(row => (query.State is { } state ? row.State == state : query.Past || !row.State.IsPast) && (query.Need is null || row.Needs.Contains(query.Need.Value)) && Named(row, own, query.Words))
                .OrderBy(row => Other(row, own), StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.From).ThenBy(row => row.Id.Value),
        ];
    }

    private sealed record LatestVersion(int Number, VersionStage Stage, DateOnly From, DateOnly? Until, DateTimeOffset? OfferedAt, IReadOnlyList<AgreementSide> Signed, int Delegations);

    /// <summary>The newest version of each that the actor may see, whatever their number: three queries.</summary>
    private async Task<Dictionary<AgreementId, LatestVersion>> Latest(IQueryable<Agreement> seen, OrganisationId? own, CancellationToken stop)
    {
        var versions = await db.AgreementVersions.AsNoTracking().Join(seen, v => v.Agreement, a => a.Id, (v, a) => new { Version = v, a.Partner })
            .Where(v => v.Version.OfferedAt != null || v.Partner != own)
            .Select(v => new { v.Version.Id, v.Version.Agreement, v.Version.Number, v.Version.Stage, v.Version.From, v.Version.Until, v.Version.OfferedAt }).ToListAsync(stop);
        var newest = versions.GroupBy(v => v.Agreement).Select(group => group.MaxBy(v => v.Number)!).ToList();
        var signed = (await db.Signatures.AsNoTracking().Where(s => db.AgreementVersions.Any(v => v.Id == s.Version && seen.Any(a => a.Id == v.Agreement)))
            .Select(s => new { s.Version, s.Side }).ToListAsync(stop)).ToLookup(s => s.Version, s => s.Side);
        var delegations = await db.Delegations.Where(d => seen.Any(a => a.Id == d.Agreement)).GroupBy(d => d.Version)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        return newest.ToDictionary(
            v => v.Agreement, v => new LatestVersion(v.Number, v.Stage, v.From, v.Until, v.OfferedAt, [.. signed[v.Id]], delegations.GetValueOrDefault(v.Id)));
    }

    /// <summary>The name of the party that is not the reader's own.</summary>
    public static string Other(Row row, OrganisationId? own) => row.Partner == own ? row.ProviderName : row.PartnerName;

    private static bool Named(Row row, OrganisationId? own, string? words) =>
        string.IsNullOrWhiteSpace(words) || FoldedText.Fold(Other(row, own)).Contains(FoldedText.Fold(words), StringComparison.Ordinal);

    private static IEnumerable<AgreementNeed> NeedsOf(Row row, DateOnly today)
    {
        if (row.Open == VersionStage.Draft)
        {
            yield return AgreementNeed.ToSend;
        }

        if (row.Open == VersionStage.Offered && !row.PartnerSigned)
        {
            yield return AgreementNeed.PartnerToSign;
        }

        if (row.Open == VersionStage.Offered && !row.ProviderSigned)
        {
            yield return AgreementNeed.ProviderToSign;
        }

        if (row.Requests > 0)
        {
            yield return AgreementNeed.ChangeAsked;
        }

        if (row is { State: AgreementState.InForce, Renewed: false } && row.HeldUntil <= today.AddDays(DaysBeforeTheEnd))
        {
            yield return AgreementNeed.Ending;
        }
    }
}
