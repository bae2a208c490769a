using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>Takes back a draft or a proposal of the actor's organisation. What it said stays readable for those who contribute.</summary>
public sealed class WithdrawVersion(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ComponentVersionId Of, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await VersionWork.Load(db, command.Of, actor, clock.Today(), stop) is not { Of.Writes: true } work
            || work.Version.AuthorOrganisation != actor.Organisation)
        {
            return Refusal.NotFound;
        }

        if (work.Version.Version != command.Version || work.Version.State is not (ComponentState.Draft or ComponentState.Proposed))
        {
            return Refusal.Changed;
        }

        (work.Version.State, work.Version.ClosedAt) = (ComponentState.Withdrawn, clock.GetUtcNow());
        work.Decide(db, log, actor, DecisionKind.Withdrawn, clock.GetUtcNow());
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
