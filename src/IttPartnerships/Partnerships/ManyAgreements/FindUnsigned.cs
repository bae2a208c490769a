using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What the partner's answer waits for.</summary>
public enum WaitsFor
{
    Partner,

    /// <summary>The partner asked for a change and has no answer yet.</summary>
    Change,

    /// <summary>The partner has signed; the provider has not.</summary>
    Provider,
}

/// <summary>Agreements that were sent and are not signed by both: how long they wait, who was written to, and what they wait for.</summary>
public sealed class FindUnsigned(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Page">From 1; 0 gives all, for a spreadsheet.</param>
    public sealed record Query(WaitsFor? For = null, AgreementKind? Kind = null, int Page = 1);

    /// <param name="Written">Who was written to: names of people with an account, and of contacts with their links.</param>
    /// <param name="Opened">When a link was first opened; empty where none was.</param>
    /// <param name="Next">When the daily round reminds next; empty where it does not.</param>
    public sealed record Row(
        AgreementId Agreement, OrganisationId Partner, string PartnerName, AgreementKind Kind, string Years, DateTimeOffset SentAt, int DaysWaiting, WaitsFor For,
        int Requests, IReadOnlyList<string> Written, DateTimeOffset? Opened, DateTimeOffset? Reminded, DateOnly? Next);

    /// <param name="Counts">Of all that wait, whatever page and filter.</param>
    /// <param name="Signed">Agreements of the provider that both have signed, for years that are not over.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, int Total, int Page, IReadOnlyDictionary<WaitsFor, int> Counts, int Signed, int Declined);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var mine = AgreementAccess.SeenBy(db, actor).AsNoTracking().Where(a => a.Provider == own || a.PreparedBy == own);
        var rows = await mine.SelectMany(a => a.Versions.Where(v => v.Stage == VersionStage.Offered && v.OfferedAt != null), (a, v) => new
        {
            a.Id, a.Partner, v.PartnerName, a.Kind, Version = v, a.ChasedAt, PartnerSigned = v.Signatures.Any(s => s.Side == AgreementSide.Partner),
            Requests = db.AgreementMessages.Count(m => m.Agreement == a.Id && m.Kind == MessageKind.ChangeAsked && m.SettledAt == null),
        }).OrderBy(x => x.Version.OfferedAt).ThenBy(x => x.Id).ToListAsync(stop);
        var now = clock.GetUtcNow();
        var today = clock.Today();
        var all = rows.Select(x => new Row(
            x.Id, x.Partner, x.PartnerName, x.Kind, AgreementDocument.Years(x.Version), x.Version.OfferedAt!.Value, (now - x.Version.OfferedAt.Value).Days,
            x.PartnerSigned ? WaitsFor.Provider : x.Requests > 0 ? WaitsFor.Change : WaitsFor.Partner, x.Requests, [], null, x.ChasedAt,
            x.PartnerSigned || x.Requests > 0 || x.Version.Until < today ? null : Chasing.Next(x.Version.OfferedAt.Value, x.ChasedAt, now))).ToList();
        var counts = Enum.GetValues<WaitsFor>().ToDictionary(waits => waits, waits => all.Count(row => row.For == waits));
        var wanted = all.Where(row => (query.For is null || row.For == query.For) && (query.Kind is null || row.Kind == query.Kind)).ToList();
        var page = Math.Max(query.Page, 1);
        var shown = query.Page == 0 ? wanted : [.. wanted.Skip((page - 1) * PageSize).Take(PageSize)];
        var signed = await mine.CountAsync(a => a.HeldFrom != null && (a.HeldUntil == null || a.HeldUntil >= today), stop);
        var declined = await mine.CountAsync(a => a.HeldFrom == null && a.Versions.OrderByDescending(v => v.Number).First().Stage == VersionStage.Declined, stop);
        return new Found(await WithPeople(shown, stop), wanted.Count, page, counts, signed, declined);
    }

    private async Task<IReadOnlyList<Row>> WithPeople(List<Row> rows, CancellationToken stop)
    {
        var (ids, partners) = (rows.Select(row => row.Agreement).ToList(), rows.Select(row => row.Partner).Distinct().ToList());
        Role[] signers = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.SignAgreements))];
        var links = (await db.AgreementLinks.AsNoTracking().Where(l => ids.Contains(l.Agreement)).Select(l => new { l.Agreement, l.Name, l.OpenedAt }).ToListAsync(stop)).ToLookup(l => l.Agreement);
        var people = (await db.Memberships.AsNoTracking().Where(m => partners.Contains(m.Organisation) && signers.Contains(m.Role))
            .Join(db.People, m => m.Person, p => p.Id, (m, p) => new { m.Organisation, p.Name }).ToListAsync(stop)).ToLookup(p => p.Organisation, p => p.Name);
        return
        [
            .. rows.Select(row => row with
            {
                Written = [.. people[row.Partner].Concat(links[row.Agreement].Select(l => l.Name)).Distinct().Order(StringComparer.OrdinalIgnoreCase)],
                Opened = links[row.Agreement].Min(l => l.OpenedAt),
            }),
        ];
    }
}
