using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Lets a person who belongs to several organisations act for another of them, from the next page on.</summary>
public sealed class SwitchOrganisation(AppDb db, ActivityLog log)
{
    public sealed record Command(OrganisationId To);

    public async Task<Outcome<OrganisationId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id || !await db.Memberships.AnyAsync(m => m.Person == id && m.Organisation == command.To, stop))
        {
            return Refusal.NotFound;
        }

        var credentials = await db.Credentials.SingleAsync(c => c.Person == id, stop);
        credentials.LastOrganisation = command.To;
        log.Record(new OrganisationSwitched(id, command.To), actor);
        await db.SaveChangesAsync(stop);
        return command.To;
    }
}
