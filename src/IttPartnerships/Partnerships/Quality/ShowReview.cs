using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>One review, for whoever may see it.</summary>
public sealed class ShowReview(AppDb db, TimeProvider clock)
{
    public sealed record Query(QualityReviewId Review);

    /// <param name="By">The person who recorded it.</param>
    /// <param name="FileName">Of its evidence.</param>
    /// <param name="EvidenceNames">Files on which improvements were closed, by position.</param>
    public sealed record Answer(QualityReview Review, string Provider, string Reviewer, string Reviewed, string? By, string? FileName, IReadOnlyDictionary<int, string> EvidenceNames, bool MayClose);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own || await QualityAccess.Seen(db, own, clock.Today()).AsNoTracking()
            .Include(r => r.Improvements).SingleOrDefaultAsync(r => r.Id == query.Review, stop) is not { } review)
        {
            return Refusal.NotFound;
        }

        var names = await db.Organisations.Where(o => o.Id == review.Provider || o.Id == review.Reviewer || o.Id == review.Reviewed).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var by = await db.People.Where(p => p.Id == review.Person).Select(p => p.Name).SingleOrDefaultAsync(stop);
        var file = await db.KeptFiles.Where(f => f.Id == review.File).Select(f => f.Name).SingleOrDefaultAsync(stop);
        var evidence = await db.Improvements.Where(i => i.Review == review.Id && i.EvidenceFile != null)
            .Join(db.KeptFiles, i => i.EvidenceFile, f => f.Id, (i, f) => new { i.Position, f.Name }).ToDictionaryAsync(row => row.Position, row => row.Name, stop);
        var mayClose = await QualityAccess.MayClose(db, review, actor, clock.Today(), stop);
        return new Answer(review, names[review.Provider], names[review.Reviewer], names[review.Reviewed], by, file, evidence, mayClose);
    }
}

/// <summary>Gives the evidence of a review to whoever may see the review.</summary>
public sealed class ReadReviewEvidence(AppDb db, KeptFiles files, TimeProvider clock)
{
    public sealed record Query(QualityReviewId Review);

    public async Task<Outcome<OpenFile>> Run(Query query, Actor actor, CancellationToken stop) =>
        actor.May(Permission.SeePartnership) && actor.Organisation is { } own
        && await QualityAccess.Seen(db, own, clock.Today()).Where(r => r.Id == query.Review).Select(r => r.File).SingleOrDefaultAsync(stop) is { } file
        && await files.Open(file, stop) is { } open
            ? open
            : Refusal.NotFound;
}
