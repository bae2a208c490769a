using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>Whether a provider has looked at a placement setting, and whether that still counts (R17).</summary>
public enum SettingStanding
{
    Never,
    Expired,
    ExpiresSoon,
    Current,
}

public static class SettingVisits
{
    public const int Soon = 60;

    /// <param name="expires">Of the review that counts longest; empty where there is none.</param>
    public static SettingStanding StandingOn(DateOnly today, DateOnly? expires) => expires switch
    {
        null => SettingStanding.Never,
        { } day when day < today => SettingStanding.Expired,
        { } day when day <= today.AddDays(Soon) => SettingStanding.ExpiresSoon,
        _ => SettingStanding.Current,
    };

    /// <summary>Until when reviews of settings count, for each provider and school of these placements; one query.</summary>
    internal static async Task<Dictionary<(OrganisationId Provider, OrganisationId School), DateOnly>> Load(AppDb db, IQueryable<Placement> placements, CancellationToken stop) =>
        (await db.QualityReviews.Where(r => r.Aspect == QualityAspect.SchoolPlacements && r.ExpiresOn != null && placements.Any(p => p.Provider == r.Provider && p.School == r.Reviewed))
            .GroupBy(r => new { r.Provider, r.Reviewed }).Select(g => new { g.Key.Provider, g.Key.Reviewed, Expires = g.Max(r => r.ExpiresOn) }).ToListAsync(stop))
        .ToDictionary(each => (each.Provider, each.Reviewed), each => each.Expires!.Value);

    /// <summary>The same for any schools of one provider.</summary>
    internal static async Task<Dictionary<OrganisationId, DateOnly>> Of(AppDb db, OrganisationId provider, IReadOnlyCollection<OrganisationId> schools, CancellationToken stop)
    {
        var ids = schools.Distinct().ToList();
        return (await db.QualityReviews.Where(r => r.Provider == provider && r.Aspect == QualityAspect.SchoolPlacements && r.ExpiresOn != null && EF.Parameter(ids).Contains(r.Reviewed))
            .GroupBy(r => r.Reviewed).Select(g => new { School = g.Key, Expires = g.Max(r => r.ExpiresOn) }).ToListAsync(stop)).ToDictionary(each => each.School, each => each.Expires!.Value);
    }

    extension(SettingStanding standing)
    {
        public string Words => standing switch
        {
            SettingStanding.Never => "Never visited",
            SettingStanding.Expired => "Visit expired",
            SettingStanding.ExpiresSoon => "Expires soon",
            SettingStanding.Current => "Visited",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Maybe a standing was added without its words."),
        };
    }
}
