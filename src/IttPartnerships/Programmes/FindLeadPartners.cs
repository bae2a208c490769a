using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Who could deliver a course of the actor’s organisation: the lead partners with an agreement in force today.</summary>
public sealed class FindLeadPartners(AppDb db, TimeProvider clock)
{
    /// <param name="Kept">Whoever delivers already, listed even when its agreement has ended.</param>
    public sealed record Query(OrganisationId? Kept = null);

    public sealed record Row(OrganisationId Id, string Name, bool InForce);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !(actor.May(Permission.DesignCourses) || actor.May(Permission.ApproveCourses)))
        {
            return Refusal.NotFound;
        }

        var leading = await Partnership.InForce(db, clock.Today()).Where(a => a.Provider == own && a.Kind == AgreementKind.LeadPartner)
            .Select(a => a.Partner).ToHashSetAsync(stop);
        List<OrganisationId> shown = [.. leading, .. query.Kept is { } kept && !leading.Contains(kept) ? (OrganisationId[])[kept] : []];
        var found = await db.Organisations.Where(o => shown.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(stop);
        return found.OrderBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal).Select(row => new Row(row.Id, row.Name, leading.Contains(row.Id))).ToList().AsReadOnly();
    }
}
