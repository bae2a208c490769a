using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>Deletes what a person offers, with every consent: nothing of it stays.</summary>
public sealed class RemoveExpertise(AppDb db, ActivityLog log)
{
    public sealed record Command;

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor is not { Person: { } person, Organisation: { } organisation } || await db.OwnExpertise(person, organisation, stop) is not { } expertise)
        {
            return Refusal.NotFound;
        }

        db.Remove(expertise);
        log.Record(new ExpertiseRemoved(expertise.Id, person), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
