using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>Takes a component out of its course, with a reason. Only the accredited provider decides it; what was approved stays readable.</summary>
public sealed class RetireComponent(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ComponentId Component, string Reason, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || await ComponentWork.Load(db, command.Component, actor, clock.Today(), stop) is not { Rights.Decides: true } work)
        {
            return Refusal.NotFound;
        }

        if (ComponentRules.BeforeRefusing.Broken(new(command.Reason)) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (work.Component.Version != command.Version || work.Component.Retired)
        {
            return Refusal.Changed;
        }

        work.Component.Retired = true;
        db.Add(new ComponentDecision
        {
            Id = ComponentDecisionId.New(), Component = work.Component.Id, Kind = DecisionKind.Retired, At = clock.GetUtcNow(),
            Organisation = own, Person = actor.Person, Name = actor.Name, Reason = command.Reason.Trim(),
        });
        log.Record(new ComponentRetired(work.Mark), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
