using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>
/// Reviews, the latest first: all of the partnership for its accredited provider; those of its own work for a partner or school; those
/// it made for a partner to whom quality assurance is delegated, for as long as it is.
/// </summary>
public sealed class FindReviews(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Page">From 1; one beyond the last gives the last.</param>
    public sealed record Query(QualityAspect? Aspect = null, OversightOutcome? Outcome = null, int Page = 1);

    public sealed record Row(QualityReviewId Id, string Reviewed, string Reviewer, string Provider, QualityAspect Aspect, DateOnly Until, OversightOutcome Outcome, int Improvements, int Open);

    /// <param name="MayRecord">The reader may record a review in at least one partnership.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Page, int Pages, bool MayRecord);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var seen = QualityAccess.Seen(db, own, clock.Today())
            .Where(r => (query.Aspect == null || r.Aspect == query.Aspect) && (query.Outcome == null || r.Outcome == query.Outcome));
        var total = await seen.CountAsync(stop);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = await (
            from review in seen.OrderByDescending(r => r.Until).ThenByDescending(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize)
            join reviewed in db.Organisations on review.Reviewed equals reviewed.Id
            join reviewer in db.Organisations on review.Reviewer equals reviewer.Id
            join provider in db.Organisations on review.Provider equals provider.Id
            orderby review.Until descending, review.Id descending
            select new Row(review.Id, reviewed.Name, reviewer.Name, provider.Name, review.Aspect, review.Until, review.Outcome, review.Improvements.Count, review.Improvements.Count(i => i.ClosedOn == null))).ToListAsync(stop);
        var mayRecord = actor.May(Permission.KeepOversight) && await QualityAccess.Reviewed(db, own, clock.Today()).AnyAsync(stop);
        return new Answer(rows, total, page, pages, mayRecord);
    }
}

internal static class QualityAccess
{
    public static IQueryable<QualityReview> Seen(AppDb db, OrganisationId own, DateOnly today)
    {
        var delegatedBy = DelegatedBy(db, own, today);
        return db.QualityReviews.Where(r => r.Provider == own || r.Reviewed == own || (r.Reviewer == own && delegatedBy.Contains(r.Provider)));
    }

    /// <summary>Agreements in force whose partner this organisation may review today.</summary>
    public static IQueryable<Agreement> Reviewed(AppDb db, OrganisationId own, DateOnly today)
    {
        var delegatedBy = DelegatedBy(db, own, today);
        return Partnership.InForce(db, today).Where(a => a.Partner != own && (a.Provider == own || delegatedBy.Contains(a.Provider)));
    }

    /// <summary>The provider, and whoever quality assurance is delegated to; never whose work it is.</summary>
    public static async Task<bool> MayClose(AppDb db, QualityReview review, Actor actor, DateOnly today, CancellationToken stop) =>
        actor.May(Permission.KeepOversight) && actor.Organisation is { } own && own != review.Reviewed && (own == review.Provider || own == review.Reviewer)
        && await actor.MayDo(db, Responsibility.QualityAssurance, review.Provider, null, today, stop);

    /// <summary>Providers for which this organisation assures quality today, but itself.</summary>
    public static IQueryable<OrganisationId> ReviewedProviders(AppDb db, OrganisationId own, DateOnly today) => DelegatedBy(db, own, today);

    private static IQueryable<OrganisationId> DelegatedBy(AppDb db, OrganisationId own, DateOnly today) =>
        Partnership.Delegated(db, today).Where(d => d.Partner == own && d.Responsibility == Responsibility.QualityAssurance).Select(d => d.Provider);
}
