using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>Records a review of one member's work: by the provider, or by a partner while quality assurance is delegated to it.</summary>
public sealed class RecordReview(AppDb db, KeptFiles files, ActivityLog log, TimeProvider clock)
{
    public sealed record Better(string What, DateOnly? DueOn);

    public sealed record Command(
        OrganisationId Provider, OrganisationId Reviewed, QualityAspect? Aspect, DateOnly? From, DateOnly? Until, OversightOutcome? Outcome, string Summary, string Strengths,
        IReadOnlyList<Better> Improvements, string? Link = null, GivenFile? File = null, DateOnly? ExpiresOn = null, ReviewMethod Method = ReviewMethod.Visit);

    public async Task<Outcome<QualityReviewId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (!actor.May(Permission.KeepOversight) || actor.Organisation is not { } own
            || !await actor.MayDo(db, Responsibility.QualityAssurance, command.Provider, null, today, stop))
        {
            return Refusal.NotFound;
        }

        var isMember = command.Reviewed != own && await Partnership.Includes(db, command.Provider, command.Reviewed, today, stop);
        if (QualityRules.All.Broken(new(today, isMember, command)) is { Count: > 0 } broken)
        {
            return broken;
        }

        await using var work = await WholeWork.Begin(db, stop);
        KeptFile? kept = null;
        if (command.File is { } given)
        {
            var outcome = await files.Keep(given, own, actor.Person, stop);
            if (!outcome.Try(out kept))
            {
                return outcome.Refusals.ToList();
            }
        }

        var review = new QualityReview
        {
            Id = QualityReviewId.New(), Provider = command.Provider, Reviewer = own, Reviewed = command.Reviewed, Aspect = command.Aspect!.Value, From = command.From!.Value,
            Until = command.Until!.Value, Outcome = command.Outcome!.Value, Summary = command.Summary.Trim(), Strengths = Text(command.Strengths), Link = Text(command.Link),
            File = kept?.Id, ExpiresOn = command.ExpiresOn, Method = command.Method, Person = actor.Person, At = clock.GetUtcNow(),
        };
        review.Improvements.AddRange(command.Improvements.Select((i, at) => new Improvement { Review = review.Id, Position = at + 1, What = i.What.Trim(), DueOn = i.DueOn!.Value }));
        db.Add(review);
        log.Record(new QualityReviewed(review.Id, review.Provider, review.Reviewer, review.Reviewed, review.Aspect, review.Outcome), actor);
        await db.SaveChangesAsync(stop);
        await work.Commit(stop);
        return review.Id;
    }

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}

public sealed record QualityReviewed(QualityReviewId Review, OrganisationId Provider, OrganisationId Reviewer, OrganisationId Reviewed, QualityAspect Aspect, OversightOutcome Outcome) : JournalEvent
{
    public override string Summary => $"Recorded a review of {char.ToLowerInvariant(Aspect.Words[0])}{Aspect.Words[1..]}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Reviewer.Value, Reviewed.Value, Review.Value];
}
