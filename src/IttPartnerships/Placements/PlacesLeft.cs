using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What is left of offers on the fullest day of a stretch of days: what the database's guard would still let in.</summary>
internal static class PlacesLeft
{
    private sealed record Stay(OfferId? Offer, Organisations.OrganisationId School, DateOnly First, DateOnly Last);

    /// <param name="but">A placement that would move, and so frees its own place.</param>
    public static async Task<Dictionary<OfferId, int>> Of(AppDb db, IReadOnlyCollection<Offer> offers, Period stretch, PlacementId? but, CancellationToken stop)
    {
        var (from, until) = (stretch.From!.Value, stretch.Until!.Value);
        var schools = offers.Select(o => o.School).Distinct().ToList();
        var answers = offers.Select(o => o.Answer).Distinct().ToList();
        var stays = await db.Placements.AsNoTracking().Where(p => p.Live && p.Id != but && p.FirstDay <= until && p.LastDay >= from && EF.Parameter(schools).Contains(p.School))
            .Select(p => new Stay(p.Offer, p.School, p.FirstDay, p.LastDay)).ToListAsync(stop);
        var totals = await db.HostingAnswers.AsNoTracking().Where(a => EF.Parameter(answers).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.TotalPlaces, stop);
        var (byOffer, bySchool) = (stays.ToLookup(s => s.Offer), stays.ToLookup(s => s.School));
        return offers.ToDictionary(o => o.Id, o => Math.Max(0, Math.Min(o.Places - Most(byOffer[o.Id], from), totals[o.Answer] is { } total ? total - Most(bySchool[o.School], from) : int.MaxValue)));
    }

    /// <summary>The most that share a day: it grows only on a day that one begins.</summary>
    private static int Most(IEnumerable<Stay> stays, DateOnly from)
    {
        var all = stays.ToList();
        return all.Select(stay => stay.First < from ? from : stay.First).Distinct().Select(day => all.Count(stay => stay.First <= day && day <= stay.Last)).DefaultIfEmpty().Max();
    }
}
