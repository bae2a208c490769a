using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Search;

/// <summary>What is left of offers: their places less those taken at one time, and never more than the school's total leaves.</summary>
internal static class FreePlaces
{
    public static async Task<Dictionary<OfferId, int?>> Of(AppDb db, IReadOnlyCollection<Offer> offers, CancellationToken stop)
    {
        var taken = await PlacesTaken.AtOnce(db, [.. offers.Select(o => o.Id)], stop);
        var answers = offers.Select(o => o.Answer).Distinct().ToList();
        var totals = await db.HostingAnswers.AsNoTracking().Where(a => EF.Parameter(answers).Contains(a.Id) && a.TotalPlaces != null).Select(a => new { a.Id, Total = a.TotalPlaces!.Value }).ToDictionaryAsync(a => a.Id, a => a.Total, stop);
        var left = await Left(db, totals, stop);
        return offers.ToDictionary(o => o.Id, o => o.Places == 0 ? (int?)null : Math.Max(0, Math.Min(o.Places - taken.GetValueOrDefault(o.Id), left.GetValueOrDefault(o.Answer, int.MaxValue))));
    }

    private static async Task<Dictionary<HostingAnswerId, int>> Left(AppDb db, Dictionary<HostingAnswerId, int> totals, CancellationToken stop)
    {
        if (totals.Count == 0)
        {
            return [];
        }

        var capped = totals.Keys.ToList();
        var stays = await db.Offers.AsNoTracking().Where(o => EF.Parameter(capped).Contains(o.Answer))
            .Join(db.Placements.Where(p => p.Live), o => (OfferId?)o.Id, p => p.Offer, (o, p) => new { o.Answer, p.FirstDay, p.LastDay }).ToListAsync(stop);
        var most = stays.GroupBy(s => s.Answer).ToDictionary(group => group.Key, group => PlacesTaken.Most(group.Select(s => (s.FirstDay, s.LastDay))));
        return totals.ToDictionary(total => total.Key, total => total.Value - most.GetValueOrDefault(total.Key));
    }
}
