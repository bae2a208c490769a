using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>The schools where trainees are placed now or later, and whether each was visited: what was never visited and what has expired first.</summary>
public sealed class FindSettings(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Page">From 1; one beyond the last gives the last.</param>
    public sealed record Query(SettingStanding? Standing = null, string? Words = null, int Page = 1);

    /// <param name="FirstDay">Of the next placement there, or of one under way.</param>
    /// <param name="Last">The review that counts longest.</param>
    public sealed record Row(
        OrganisationId Provider, string ProviderName, OrganisationId School, string Name, int Placements, DateOnly FirstDay, SettingStanding Standing, QualityReviewId? Last, DateOnly? VisitedOn, DateOnly? ExpiresOn,
        OversightOutcome? Outcome, int OpenImprovements);

    /// <param name="MayRecord">The reader may record a visit.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, IReadOnlyDictionary<SettingStanding, int> Counts, int Total, int Page, int Pages, bool MayRecord);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var providers = QualityAccess.ReviewedProviders(db, own, today);
        var placed = db.Placements.Where(p => p.Live && p.LastDay >= today && p.School != own && p.School != p.Provider && (p.Provider == own || providers.Contains(p.Provider)));
        var schools = await placed.GroupBy(p => new { p.Provider, p.School }).Select(g => new { g.Key.Provider, g.Key.School, Count = g.Count(), First = g.Min(p => p.FirstDay) })
            .Join(db.Organisations, g => g.School, o => o.Id, (g, o) => new { g.Provider, g.School, g.Count, g.First, o.Name })
            .Join(db.Organisations, g => g.Provider, o => o.Id, (g, o) => new { g.Provider, g.School, g.Count, g.First, g.Name, ProviderName = o.Name }).ToListAsync(stop);
        var reviews = (await db.QualityReviews.Where(r => r.Aspect == QualityAspect.SchoolPlacements && r.ExpiresOn != null && placed.Any(p => p.Provider == r.Provider && p.School == r.Reviewed))
            .Select(r => new { r.Id, r.Provider, r.Reviewed, r.Until, r.ExpiresOn, r.Outcome, Open = r.Improvements.Count(i => i.ClosedOn == null) }).ToListAsync(stop))
            .ToLookup(r => (r.Provider, r.Reviewed));
        var all = schools.ConvertAll(s =>
        {
            var last = reviews[(s.Provider, s.School)].OrderByDescending(r => r.ExpiresOn).ThenByDescending(r => r.Until).FirstOrDefault();
            return new Row(
                s.Provider, s.ProviderName, s.School, s.Name, s.Count, s.First, SettingVisits.StandingOn(today, last?.ExpiresOn), last?.Id, last?.Until, last?.ExpiresOn, last?.Outcome,
                reviews[(s.Provider, s.School)].Sum(r => r.Open));
        });
        var words = FoldedText.Fold(query.Words);
        var found = all.FindAll(row => (query.Standing is null || row.Standing == query.Standing) && FoldedText.Fold(row.Name).Contains(words, StringComparison.Ordinal));
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        return new Answer(
            [.. found.OrderBy(row => row.Standing).ThenBy(row => row.FirstDay).ThenBy(row => FoldedText.Fold(row.Name), StringComparer.Ordinal).Skip((page - 1) * PageSize).Take(PageSize)],
            all.CountBy(row => row.Standing).ToDictionary(), found.Count, page, pages, actor.May(Permission.KeepOversight));
    }
}
