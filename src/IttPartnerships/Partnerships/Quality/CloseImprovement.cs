using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>Closes an improvement on the evidence that it was made. By whoever may review there today; the evidence cannot be changed afterwards.</summary>
public sealed class CloseImprovement(AppDb db, KeptFiles files, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(QualityReviewId Review, int Position, Guid Version, string Evidence, string? Link = null, GivenFile? File = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (!actor.May(Permission.KeepOversight) || actor.Organisation is not { } own
            || await QualityAccess.Seen(db, own, today).AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.Review, stop) is not { } review
            || !await QualityAccess.MayClose(db, review, actor, today, stop)
            || await db.Improvements.SingleOrDefaultAsync(i => i.Review == review.Id && i.Position == command.Position, stop) is not { } improvement)
        {
            return Refusal.NotFound;
        }

        if (ImprovementRules.BeforeClosing.Broken(new(improvement, command)) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (improvement.Version != command.Version)
        {
            return Refusal.Changed;
        }

        await using var work = await WholeWork.Begin(db, stop);
        if (command.File is { } given)
        {
            var outcome = await files.Keep(given, own, actor.Person, stop);
            if (!outcome.Try(out var kept))
            {
                return outcome.Refusals.ToList();
            }

            improvement.EvidenceFile = kept.Id;
        }

        (improvement.ClosedOn, improvement.Evidence) = (today, command.Evidence.Trim());
        improvement.EvidenceLink = string.IsNullOrWhiteSpace(command.Link) ? null : command.Link.Trim();
        log.Record(new ImprovementClosed(review.Id, review.Provider, review.Reviewer, review.Reviewed, improvement.Position), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return default(Done);
    }
}

public sealed record ImprovementClosed(QualityReviewId Review, OrganisationId Provider, OrganisationId Reviewer, OrganisationId Reviewed, int Position) : JournalEvent
{
    public override string Summary => $"Closed improvement {Position} of a quality review on evidence";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Reviewer.Value, Reviewed.Value, Review.Value];
}

/// <summary>Gives the evidence on which an improvement was closed to whoever may see the review.</summary>
public sealed class ReadImprovementEvidence(AppDb db, KeptFiles files, TimeProvider clock)
{
    public sealed record Query(QualityReviewId Review, int Position);

    public async Task<Outcome<OpenFile>> Run(Query query, Actor actor, CancellationToken stop) =>
        actor.May(Permission.SeePartnership) && actor.Organisation is { } own
        && await QualityAccess.Seen(db, own, clock.Today()).Where(r => r.Id == query.Review)
            .SelectMany(r => r.Improvements.Where(i => i.Position == query.Position)).Select(i => i.EvidenceFile).SingleOrDefaultAsync(stop) is { } file
        && await files.Open(file, stop) is { } open
            ? open
            : Refusal.NotFound;
}

/// <summary>An improvement about to be closed.</summary>
public sealed record ClosingFacts(Improvement Improvement, CloseImprovement.Command Command);

public static class ImprovementRules
{
    public const int Longest = 1000;

    private const string Source = "R13, AG-10";

    public static readonly IReadOnlyList<Rule<ClosingFacts>> BeforeClosing =
    [
        new("QR-11", "Somebody has closed this improvement already", Source, f => f.Improvement.ClosedOn is null),
        new("QR-12", "Say what shows that it is done, in 1,000 characters or fewer", Source, f => f.Command.Evidence.Trim().Length is > 0 and <= Longest, nameof(CloseImprovement.Command.Evidence)),
        new("QR-13", "Give the evidence: a link, a file, or both", Source, f => f.Command.File is not null || !string.IsNullOrWhiteSpace(f.Command.Link), nameof(CloseImprovement.Command.Link)),
        new("QR-14", "Enter a link that begins with https://, in 2,000 characters or fewer", Source, f => QualityRules.IsLink(f.Command.Link), nameof(CloseImprovement.Command.Link)),
    ];
}
