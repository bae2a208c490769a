using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>Gives a proposal back with a reason. Only people of the accredited provider who may approve courses do this.</summary>
public sealed class ReturnVersion(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ComponentVersionId Proposal, string Reason, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is null || await VersionWork.Load(db, command.Proposal, actor, clock.Today(), stop) is not { Of.Rights.Decides: true } work)
        {
            return Refusal.NotFound;
        }

        if (work.Version.Version != command.Version || work.Version.State != ComponentState.Proposed)
        {
            return Refusal.Changed;
        }

        if (ComponentRules.BeforeRefusing.Broken(new(command.Reason)) is { Count: > 0 } broken)
        {
            return broken;
        }

        (work.Version.State, work.Version.ClosedAt) = (ComponentState.Returned, clock.GetUtcNow());
        work.Decide(db, log, actor, DecisionKind.Returned, clock.GetUtcNow(), command.Reason.Trim());
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
