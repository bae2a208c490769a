using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Offers to host Intensive Training and Practice that a unit’s provider may see and use.</summary>
internal static class ItpOffers
{
    public static IQueryable<Offer> For(AppDb db, ItpUnit unit, DateOnly today) => db.Offers.AsNoTracking().Where(o =>
        o.Kind == OfferKind.Itp && o.Year == unit.Year && o.WithdrawnOn == null
        && (o.FirstDay == null || o.FirstDay <= unit.FirstDay) && (o.LastDay == null || o.LastDay >= unit.LastDay)
        && (o.FirstProvider == null || o.FirstProvider == unit.Provider || o.FirstUntil < today)
        && (o.FirstProvider == unit.Provider || o.EveryoneFrom <= today
            || db.HostingAnswers.Any(a => a.Id == o.Answer && a.Recipients.Any(r => r.Provider == unit.Provider))));

    /// <summary>Places of an offer that no other group takes on the days of this unit.</summary>
    public static async Task<int> Free(AppDb db, Offer offer, ItpUnit unit, ItpGroupId? without, CancellationToken stop)
    {
        var others = await db.ItpGroups.AsNoTracking()
            .Where(g => g.Offer == offer.Id && g.Id != without && db.ItpUnits.Any(u => u.Id == g.Unit && u.FirstDay <= unit.LastDay && u.LastDay >= unit.FirstDay))
            .Select(g => g.Capacity ?? g.Members.Count).ToListAsync(stop);
        return offer.Places - others.Sum();
    }

    public static async Task<OrganisationId?> OpenSchool(AppDb db, string urn, CancellationToken stop) =>
        await db.Schools.Where(s => s.Urn == urn && db.Organisations.Any(o => o.Id == s.Organisation && o.Status != OrganisationStatus.Closed))
            .Select(s => (OrganisationId?)s.Organisation).SingleOrDefaultAsync(stop);
}
