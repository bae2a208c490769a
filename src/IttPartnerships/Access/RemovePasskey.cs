using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Forgets one of the person's own passkeys. Sessions go on; the key opens no new one.</summary>
public sealed class RemovePasskey(AppDb db, ActivityLog log)
{
    public sealed record Command(byte[] Id);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id || await db.Passkeys.SingleOrDefaultAsync(k => k.Person == id && k.Id == command.Id, stop) is not { } passkey)
        {
            return Refusal.NotFound;
        }

        db.Remove(passkey);
        log.Record(new SignInChanged(id, "Removed a passkey"), actor);
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
