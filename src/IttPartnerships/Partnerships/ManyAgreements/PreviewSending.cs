using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>The drafts that may be sent, each with why it would stay one if it were sent now.</summary>
public sealed class PreviewSending(AppDb db, TimeProvider clock)
{
    public sealed record Query(AgreementKind? Kind = null);

    /// <param name="Version">To hand back with <see cref="SendAgreements"/>.</param>
    /// <param name="Stops">Sentences that say why it would stay a draft.</param>
    public sealed record Row(AgreementId Agreement, Guid Version, OrganisationId Partner, string PartnerName, AgreementKind Kind, int Number, string Years, bool IsRenewal, IReadOnlyList<string> Stops);

    /// <param name="Total">All there are, those not shown included.</param>
    public sealed record Preview(IReadOnlyList<Row> Rows, int Total);

    public async Task<Outcome<Preview>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var found = AgreementAccess.SeenBy(db, actor).Where(a =>
            (a.Provider == own || a.PreparedBy == own) && (query.Kind == null || a.Kind == query.Kind) && a.Versions.Any(v => v.Stage == VersionStage.Draft));
        var total = await found.CountAsync(stop);
        var agreements = await found.OrderBy(a => a.Kind).ThenBy(a => a.Id).Take(ManyRules.Most).AsNoTracking()
            .Include(a => a.Versions.Where(v => v.Stage == VersionStage.Draft)).ThenInclude(v => v.Sections)
            .Include(a => a.Versions.Where(v => v.Stage == VersionStage.Draft)).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight)
            .AsSplitQuery().ToListAsync(stop);
        List<Row> rows = [];
        foreach (var ofProvider in agreements.GroupBy(a => a.Provider))
        {
            var facts = await FactsOfMany.Load(
                db, ofProvider.Key, [.. ofProvider.Select(a => a.Partner).Distinct()], [.. ofProvider.Where(a => a.Versions[0].Delegations.Count > 0).Select(a => a.Partner)], actor, clock.Today(), stop);
            rows.AddRange(ofProvider.Select(a => new Row(
                a.Id, a.Version, a.Partner, a.Versions[0].PartnerName, a.Kind, a.Versions[0].Number, AgreementDocument.Years(a.Versions[0]), a.RenewalOf is not null,
                [.. facts.WhyNotSent(a, a.Versions[0])])));
        }

        return new Preview([.. rows.OrderBy(r => r.Kind).ThenBy(r => r.PartnerName, StringComparer.OrdinalIgnoreCase)], total);
    }
}
