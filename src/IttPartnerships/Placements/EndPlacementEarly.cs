using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements;

/// <summary>A placement under way ends before its last day. It keeps its place until then, and what it counted until then.</summary>
public sealed class EndPlacementEarly(AppDb db, ActivityLog log, TimeProvider clock, PlacementPost post)
{
    public sealed record Command(PlacementId Placement, Guid? Version, DateOnly? LastDay, string? Reason)
    {
        /// <inheritdoc cref="WithdrawPlacement.Command.TellsSchool"/>
        internal bool TellsSchool { get; init; } = true;
    }

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), [command.Placement], stop) is not [var work])
        {
            return Refusal.NotFound;
        }

        if (!work.IsSeen(command.Version))
        {
            return Refusal.Changed;
        }

        var facts = work.Step(PlacementState.EndedEarly, MovedBy.Provider, today) with { LastDay = command.LastDay, Reason = command.Reason };
        if (PlacementRules.BeforeStep.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        work.Become(PlacementState.EndedEarly, clock.GetUtcNow());
        (work.Placement.LastDay, work.Placement.Reason) = (command.LastDay!.Value, command.Reason!.Trim());
        if (command.TellsSchool)
        {
            await post.TellSchool([work.Placement], stop);
        }

        log.Record(new PlacementEnded(PlacementMark.Of(work.Placement), work.Placement.LastDay), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
