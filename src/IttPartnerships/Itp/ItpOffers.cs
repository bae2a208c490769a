using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Offers to host Intensive Training and Practice that a unit’s provider may see and use.</summary>
internal static class ItpOffers
{
    public static async Task<IQueryable<Offer>> For(AppDb db, ItpUnit unit, DateOnly today, CancellationToken stop) =>
        OfferAudience.SeenBy(db, await OfferAudience.Of(db, unit.Provider, today, stop), today).AsNoTracking().Where(o =>
            o.Kind == OfferKind.Itp && o.Year == unit.Year && (o.FirstDay == null || o.FirstDay <= unit.FirstDay) && (o.LastDay == null || o.LastDay >= unit.LastDay));

    /// <summary>Places of an offer that no other group takes on the days of this unit.</summary>
    public static async Task<int> Free(AppDb db, Offer offer, ItpUnit unit, ItpGroupId? without, CancellationToken stop) =>
        offer.Places - (await Taken(db, [offer.Id], unit, without, stop)).GetValueOrDefault(offer.Id);

    /// <summary>Places of each offer that groups take on the days of this unit, in one query.</summary>
    public static async Task<Dictionary<OfferId, int>> Taken(AppDb db, IReadOnlyCollection<OfferId> offers, ItpUnit unit, ItpGroupId? without, CancellationToken stop)
    {
        var wanted = offers.Select(id => (OfferId?)id).ToList();
        var groups = await db.ItpGroups.AsNoTracking()
            .Where(g => wanted.Contains(g.Offer) && g.Id != without && db.ItpUnits.Any(u => u.Id == g.Unit && u.FirstDay <= unit.LastDay && u.LastDay >= unit.FirstDay))
            .Select(g => new { Offer = g.Offer!.Value, Places = g.Capacity ?? g.Members.Count }).ToListAsync(stop);
        return groups.GroupBy(group => group.Offer).ToDictionary(same => same.Key, same => same.Sum(group => group.Places));
    }

    public static async Task<OrganisationId?> OpenSchool(AppDb db, string urn, CancellationToken stop) =>
        await db.Schools.Where(s => s.Urn == urn && db.Organisations.Any(o => o.Id == s.Organisation && o.Status != OrganisationStatus.Closed))
            .Select(s => (OrganisationId?)s.Organisation).SingleOrDefaultAsync(stop);
}
