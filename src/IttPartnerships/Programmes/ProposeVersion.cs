using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Gives the draft of the actor's organisation to the accredited provider for approval, and tells whoever may approve it. From then on its text never changes.</summary>
public sealed class ProposeVersion(AppDb db, ActivityLog log, TimeProvider clock, CoursePost post)
{
    public sealed record Command(ComponentVersionId Draft, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await VersionWork.Load(db, command.Draft, actor, clock.Today(), stop) is not { Of.Writes: true } work
            || work.Version.AuthorOrganisation != actor.Organisation)
        {
            return Refusal.NotFound;
        }

        var version = work.Version;
        if (version.Version != command.Version || version.State != ComponentState.Draft)
        {
            return Refusal.Changed;
        }

        var others = await db.ComponentVersions.AsNoTracking()
            .Where(v => v.Component == version.Component && (v.State == ComponentState.Proposed || (v.State == ComponentState.Approved && v.SupersededFrom == null)))
            .Select(v => new { v.State, v.Text }).ToListAsync(stop);
        var facts = new ProposalFacts(
            version.Text, others.Find(v => v.State == ComponentState.Approved)?.Text,
            !work.Of.Course.Closed && !work.Of.Component.Retired, others.Exists(v => v.State == ComponentState.Proposed));
        if (ComponentRules.BeforeProposing.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        (version.State, version.ProposedBy, version.ProposedAt) = (ComponentState.Proposed, actor.Person, clock.GetUtcNow());
        work.Decide(db, log, actor, DecisionKind.Proposed, clock.GetUtcNow());
        await post.ProposalWaits(work, actor, stop);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
