using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Notes that somebody has just proved who they are, and says for which organisation they begin.</summary>
public sealed class RecordSignIn(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(PersonId Person, SignInMeans Means);

    /// <param name="Stamp">What the session carries; it ends when the person's own stamp changes.</param>
    public sealed record Begun(PersonId Person, string Stamp, OrganisationId? Organisation, DateTimeOffset At);

    public async Task<Outcome<Begun>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var person = await db.People.Include(p => p.Credentials).SingleOrDefaultAsync(p => p.Id == command.Person && p.ErasedAt == null, stop);
        if (person?.Credentials is not { } credentials)
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        credentials.LastSignedInAt = now;
        log.Record(new SignedIn(person.Id, command.Means), new Actor(person.Id, credentials.LastOrganisation, person.Name, []));
        await db.SaveChangesAsync(stop);
        return new Begun(person.Id, credentials.SecurityStamp, credentials.LastOrganisation, now);
    }
}
