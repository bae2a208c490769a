using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// The agreements that could be renewed for an academic year, each with what needs attention: found by making the renewal and asking
/// the rules, so that what is said here is what sending would say.
/// </summary>
public sealed class PreviewRenewal(AppDb db, TimeProvider clock)
{
    /// <param name="Template">As if the text were taken from this template.</param>
    public sealed record Query(AcademicYear Year, AgreementKind? Kind = null, AgreementTemplateId? Template = null);

    /// <param name="Stops">Sentences that say why it would stay a draft.</param>
    /// <param name="Look">Sentences that say what to look at; they stop nothing.</param>
    /// <param name="RenewedAs">Already renewed: the renewal.</param>
    public sealed record Row(
        AgreementId Agreement, OrganisationId Partner, string PartnerName, AgreementKind Kind, Period Held, int Delegations,
        IReadOnlyList<string> Stops, IReadOnlyList<string> Look, AgreementId? RenewedAs)
    {
        public bool IsReady => RenewedAs is null && Stops.Count == 0 && Look.Count == 0;
    }

    /// <param name="Total">All there are, those not shown included.</param>
    public sealed record Preview(AcademicYear Year, IReadOnlyList<Row> Rows, int Total, IReadOnlyList<AgreementTemplate> Templates);

    public async Task<Outcome<Preview>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var found = Candidates(query, own, actor);
        var total = await found.CountAsync(stop);
        var agreements = await found.OrderBy(a => a.Kind).ThenBy(a => a.Id).Take(ManyRules.Most).AsNoTracking()
            .Include(a => a.Versions.Where(v => v.HeldFrom != null)).ThenInclude(v => v.Sections)
            .Include(a => a.Versions.Where(v => v.HeldFrom != null)).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight)
            .AsSplitQuery().ToListAsync(stop);
        var templates = await db.AgreementTemplates.AsNoTracking().Include(t => t.Sections).Where(t => agreements.Select(a => a.Provider).Contains(t.Provider)).OrderBy(t => t.Name).ToListAsync(stop);
        var requests = await db.AgreementMessages.AsNoTracking().Where(m => m.Kind == MessageKind.ChangeAsked && m.SettledAt == null && found.Any(a => a.Id == m.Agreement))
            .GroupBy(m => m.Agreement).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var renewals = await db.Agreements.AsNoTracking().Where(a => a.RenewalOf != null && found.Any(b => b.Id == a.RenewalOf)).Select(a => new { Of = a.RenewalOf!.Value, a.Id })
            .ToDictionaryAsync(a => a.Of, a => a.Id, stop);

        List<Row> rows = [];
        foreach (var ofProvider in agreements.GroupBy(a => a.Provider))
        {
            var facts = await FactsOfMany.Load(
                db, ofProvider.Key, [.. ofProvider.Select(a => a.Partner).Distinct()], [.. ofProvider.Where(a => a.LastHeld()!.Delegations.Count > 0).Select(a => a.Partner)], actor, clock.Today(), stop);
            var known = templates.Where(t => t.Provider == ofProvider.Key).ToList();
            rows.AddRange(ofProvider.Select(a => new RenewalLook(facts, query, known, requests.GetValueOrDefault(a.Id)).Of(a, renewals.TryGetValue(a.Id, out var renewal) ? renewal : null, clock.GetUtcNow())));
        }

        return new Preview(query.Year, [.. rows.OrderBy(r => r.Kind).ThenBy(r => r.PartnerName, StringComparer.OrdinalIgnoreCase)], total, templates);
    }

    private IQueryable<Agreement> Candidates(Query query, OrganisationId own, Actor actor)
    {
        var (yearAgo, today, last) = (clock.Today().AddYears(-1), clock.Today(), query.Year.LastDay);
        return AgreementAccess.SeenBy(db, actor).Where(a => (a.Provider == own || (a.PreparedBy == own
                && db.AgreementVersions.Any(v => v.PreparesSchoolAgreements && v.HeldFrom <= today && (v.HeldUntil == null || v.HeldUntil >= today)
                    && db.Agreements.Any(lead => lead.Id == v.Agreement && lead.Provider == a.Provider && lead.Partner == own))))
            && a.HeldFrom != null && a.HeldUntil >= yearAgo && a.HeldUntil < last && (query.Kind == null || a.Kind == query.Kind)
            // What another agreement of the pair has followed, its renewal or not, needs none.
            && !db.Agreements.Any(later => later.Provider == a.Provider && later.Partner == a.Partner && later.Id != a.Id && later.HeldFrom > a.HeldFrom));
    }
}
