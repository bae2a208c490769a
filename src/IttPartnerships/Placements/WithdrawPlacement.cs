using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements;

/// <summary>Calls a placement off before it begins; its place is free again. A school that was asked is told.</summary>
public sealed class WithdrawPlacement(AppDb db, ActivityLog log, TimeProvider clock, PlacementPost post)
{
    public sealed record Command(PlacementId Placement, Guid? Version, string? Reason)
    {
        /// <summary>False where whoever asks tells the school itself, of many at once.</summary>
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

        if (PlacementRules.BeforeStep.Broken(work.Step(PlacementState.Withdrawn, MovedBy.Provider, today) with { Reason = command.Reason }) is { Count: > 0 } broken)
        {
            return broken;
        }

        work.Become(PlacementState.Withdrawn, clock.GetUtcNow());
        work.Placement.Reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        if (command.TellsSchool)
        {
            await post.TellSchool([work.Placement], stop);
        }

        log.Record(new PlacementWithdrawn(PlacementMark.Of(work.Placement)), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
