using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>Takes a confirmation back: the rule warns or is off again. That it was confirmed, and by whom, is kept.</summary>
public sealed class WithdrawConfirmation(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(string Rule);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.ConfirmRules))
        {
            return Refusal.NotFound;
        }

        var confirmation = await db.RuleConfirmations.SingleOrDefaultAsync(c => c.Provider == own && c.Rule == command.Rule && c.WithdrawnAt == null, stop);
        if (confirmation is null)
        {
            return Refusal.NotFound;
        }

        (confirmation.WithdrawnAt, confirmation.WithdrawnBy) = (clock.GetUtcNow(), actor.Name);
        log.Record(new RuleConfirmationWithdrawn(own, confirmation.Rule), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }
}
