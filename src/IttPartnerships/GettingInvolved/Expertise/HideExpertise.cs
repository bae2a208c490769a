using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>Takes consent back, for one partnership or all: from then on nobody there sees it. Asks no version: taking back always works.</summary>
public sealed class HideExpertise(AppDb db, ActivityLog log)
{
    /// <param name="Partnership">Null for all of them.</param>
    public sealed record Command(OrganisationId? Partnership);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor is not { Person: { } person, Organisation: { } organisation } || await db.OwnExpertise(person, organisation, stop) is not { } expertise)
        {
            return Refusal.NotFound;
        }

        expertise.Consents.RemoveAll(c => command.Partnership is null || c.Partnership == command.Partnership);
        db.Entry(expertise).State = EntityState.Modified;
        log.Record(new ExpertiseHidden(expertise.Id, person, command.Partnership), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
