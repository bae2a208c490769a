using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Ends every session of the person who asks, this one included, at each browser's next request.</summary>
public sealed class SignOutEverywhere(AppDb db, ActivityLog log)
{
    public sealed record Command;

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id || await db.Credentials.SingleOrDefaultAsync(c => c.Person == id, stop) is not { } credentials)
        {
            return Refusal.NotFound;
        }

        credentials.SignOutEverywhere();
        log.Record(new SignInChanged(id, "Signed out everywhere"), actor);
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
