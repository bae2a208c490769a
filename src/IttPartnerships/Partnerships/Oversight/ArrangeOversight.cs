using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Says on which day a planned activity takes place, and who at the provider does it.</summary>
public sealed class ArrangeOversight(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Owner">Empty for whoever owns the delegation's oversight.</param>
    public sealed record Command(OversightActivityId Activity, DateOnly? PlannedFor, PersonId? Owner, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptActivity(command.Activity, actor, stop) is not { } activity)
        {
            return Refusal.NotFound;
        }

        var onList = command.Owner is not { } person || await db.Keepers(activity.Provider).AnyAsync(p => p.Id == person, stop);
        var broken = OversightActivityRules.BeforePlanning.Broken(new(clock.Today(), await db.HeldDays(activity.Delegation, stop), command.PlannedFor, onList));
        if (broken.Count > 0)
        {
            return broken;
        }

        if (activity.Version != command.Version || activity.State != ActivityState.Planned)
        {
            return Refusal.Changed;
        }

        (activity.PlannedFor, activity.Owner) = (command.PlannedFor, command.Owner);
        log.Record(new OversightActivityArranged(activity.Id, activity.Provider, activity.Partner, activity.Method, activity.PlannedFor, activity.Owner), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
