using IttPartnerships.Data;
using IttPartnerships.Placements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>How many trainees at one time have places on offers, in the fullest week: what lives side by side counts, what follows does not.</summary>
public static class PlacesTaken
{
    public static async Task<Dictionary<OfferId, int>> AtOnce(AppDb db, IReadOnlyCollection<OfferId> offers, CancellationToken stop)
    {
        if (offers.Count == 0)
        {
            return [];
        }

        var wanted = offers.Select(id => (OfferId?)id).ToList();
        return await AtOnce(db.Placements.Where(p => p.Live && wanted.Contains(p.Offer)), stop);
    }

    /// <param name="placements">Live ones on offers.</param>
    public static async Task<Dictionary<OfferId, int>> AtOnce(IQueryable<Placement> placements, CancellationToken stop)
    {
        var stays = await placements.Select(p => new { Offer = p.Offer!.Value, p.FirstDay, p.LastDay }).ToListAsync(stop);
        return stays.GroupBy(stay => stay.Offer).ToDictionary(group => group.Key, group => Most(group.Select(stay => (stay.FirstDay, stay.LastDay))));
    }

    /// <summary>The most of these stays that share a day. Both ends of a stay belong to it.</summary>
    public static int Most(IEnumerable<(DateOnly First, DateOnly Last)> stays)
    {
        var (now, most) = (0, 0);
        foreach (var (_, change) in stays.SelectMany(stay => new[] { (Day: stay.First, Change: 1), (Day: stay.Last.AddDays(1), Change: -1) }).OrderBy(step => step.Day).ThenBy(step => step.Change))
        {
            now += change;
            most = Math.Max(most, now);
        }

        return most;
    }
}
