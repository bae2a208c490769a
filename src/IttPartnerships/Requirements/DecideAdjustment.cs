using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>Approves or refuses an adjustment, as somebody else than its proposer; or withdraws one.</summary>
public sealed class DecideAdjustment(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="To">Approved, refused or withdrawn.</param>
    /// <param name="Version">The version that was looked at.</param>
    public sealed record Command(AdjustmentId Adjustment, AdjustmentState To, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var adjustment = await AdjustmentAccess.Open(db, actor).SingleOrDefaultAsync(a => a.Id == command.Adjustment, stop);
        if (adjustment is null || command.To == AdjustmentState.Proposed || !May(command.To, actor, adjustment))
        {
            return Refusal.NotFound;
        }

        if (adjustment.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var facts = new DecisionFacts(adjustment.State, adjustment.Proposer, actor.Person);
        var rules = command.To == AdjustmentState.Withdrawn ? RequirementDecisionRules.BeforeWithdrawing : RequirementDecisionRules.BeforeApproving;
        if (rules.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        adjustment.State = command.To;
        (adjustment.DecidedAt, adjustment.Decider, adjustment.DecidedBy) = (clock.GetUtcNow(), actor.Person, actor.Name);
        log.Record(new AdjustmentDecided(AdjustmentMark.Of(adjustment), command.To), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }

    private static bool May(AdjustmentState to, Actor actor, RequirementAdjustment adjustment) =>
        to == AdjustmentState.Withdrawn ? AdjustmentAccess.MayPropose(actor, adjustment.Provider) : AdjustmentAccess.MayDecide(actor, adjustment.Provider);
}
