using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved;

/// <summary>A partnership to share in, known by its accredited provider.</summary>
public sealed record PartnershipChoice(OrganisationId Provider, string Name);

/// <summary>The partnerships an organisation is in on a day, from accreditations and agreements in force, and who is in them with it.</summary>
internal static class MyPartnerships
{
    public static Task<List<PartnershipChoice>> PartnershipsOf(this AppDb db, OrganisationId organisation, DateOnly on, CancellationToken stop)
    {
        var providers = Partnership.ProvidersOf(db, organisation, on);
        var agreements = Partnership.InForce(db, on);
        var accredited = OrganisationRoles.InForce(db, on);
        return db.Organisations
            .Where(o => providers.Contains(o.Id)
                || (o.Id == organisation && (accredited.Any(a => a.Organisation == organisation) || agreements.Any(a => a.Provider == organisation))))
            .OrderBy(o => o.Name).Select(o => new PartnershipChoice(o.Id, o.Name)).ToListAsync(stop);
    }

    /// <summary>Everyone in any of these partnerships on the day, their providers among them.</summary>
    public static IQueryable<OrganisationId> MembersOf(AppDb db, IReadOnlyList<OrganisationId> partnerships, DateOnly on)
    {
        var partners = Partnership.InForce(db, on).Where(a => partnerships.Contains(a.Provider)).Select(a => a.Partner);
        return db.Organisations.Where(o => partnerships.Contains(o.Id) || partners.Contains(o.Id)).Select(o => o.Id);
    }
}
