using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>To which providers' trainees offers are open: each provider that an offer is shown to and that has an agreement with its school. Whoever plans for several may give none what only another was offered.</summary>
/// <param name="Names">What the providers are called.</param>
internal sealed record OffersMadeTo(IReadOnlyDictionary<OrganisationId, string> Names, IReadOnlyDictionary<OfferId, IReadOnlySet<OrganisationId>> Providers)
{
    public bool Reaches(Offer offer, OrganisationId provider) => Providers.TryGetValue(offer.Id, out var all) && all.Contains(provider);

    public bool ReachesAny(Offer offer) => Providers.ContainsKey(offer.Id);

    public OffersMadeTo And(OffersMadeTo other) => new(
        Names.Concat(other.Names).DistinctBy(name => name.Key).ToDictionary(), Providers.Concat(other.Providers).DistinctBy(offer => offer.Key).ToDictionary());

    public static async Task<OffersMadeTo> Of(AppDb db, List<OrganisationId> providers, AcademicYear year, DateOnly today, CancellationToken stop)
    {
        Dictionary<OfferId, HashSet<OrganisationId>> all = [];
        foreach (var provider in providers)
        {
            var partners = Partners(db, provider, year, today);
            foreach (var offer in await (await OffersToPlaceOn.Of(db, provider, today, stop)).Where(o => o.Year == year && partners.Contains(o.School)).Select(o => o.Id).ToListAsync(stop))
            {
                all.TryAdd(offer, []);
                all[offer].Add(provider);
            }
        }

        return new(
            await db.Organisations.Where(o => providers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop),
            all.ToDictionary(offer => offer.Key, IReadOnlySet<OrganisationId> (offer) => offer.Value));
    }

    /// <summary>Schools with an agreement in force today or in the year: one that ends before is renewed, or not confirmed (domain invariant 7).</summary>
    private static IQueryable<OrganisationId> Partners(AppDb db, OrganisationId provider, AcademicYear year, DateOnly today)
    {
        var (first, last) = (year.FirstDay, year.LastDay);
        return db.Agreements.Where(a => a.Provider == provider && a.HeldFrom != null
                && ((a.HeldFrom <= today && (a.HeldUntil == null || a.HeldUntil >= today)) || (a.HeldFrom <= last && (a.HeldUntil == null || a.HeldUntil >= first))))
            .Select(a => a.Partner);
    }
}
