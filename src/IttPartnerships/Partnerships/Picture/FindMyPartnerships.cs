using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>The partnerships the actor's organisation leads or is in now, its own first: by agreements, and by DfE's newest list.</summary>
public sealed class FindMyPartnerships(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="IsOwn">The actor's organisation leads it.</param>
    public sealed record Row(OrganisationId Provider, string Name, bool IsOwn);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister))
        {
            return Refusal.NotFound;
        }

        if (actor.Organisation is not { } own)
        {
            return new List<Row>().AsReadOnly();
        }

        var today = clock.Today();
        var present = AcademicYear.Of(today);
        var newest = await db.PublishedPartnerships.Where(p => p.Year <= present).MaxAsync(p => (AcademicYear?)p.Year, stop);
        var agreed = SeenAgreements.By(db, actor, today, today).Where(a => a.Provider == own || a.Partner == own).Select(a => a.Provider);
        var listed = db.PublishedPartnerships.Where(p => p.Year == newest && (p.Provider == own || p.Partner == own)).Select(p => p.Provider);
        var accredited = OrganisationRoles.InForce(db, today).Where(a => a.Organisation == own).Select(a => a.Organisation);
        var providers = agreed.Union(listed).Union(accredited);
        var rows = await db.Organisations.Where(o => providers.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(stop);
        return rows.Select(row => new Row(row.Id, row.Name, row.Id == own))
            .OrderByDescending(row => row.IsOwn).ThenBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal).ThenBy(row => row.Provider.Value).ToList().AsReadOnly();
    }
}
