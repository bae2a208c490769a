using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>What the person who asks sees of their own account.</summary>
public sealed class FindMyAccount(AppDb db)
{
    public sealed record Query;

    public sealed record MyPasskey(byte[] Id, string Name, DateTimeOffset AddedAt);

    public sealed record Account(string Name, string Email, bool HasPassword, DateTimeOffset? LastSignedInAt, IReadOnlyList<MyPasskey> Passkeys);

    public async Task<Outcome<Account>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id)
        {
            return Refusal.NotFound;
        }

        return await db.People.AsNoTracking()
            .Where(p => p.Id == id)
            .Select(p => new Account(
                p.Name, p.Email, p.Credentials!.PasswordHash != null, p.Credentials.LastSignedInAt,
                p.Passkeys.OrderBy(k => k.CreatedAt).Select(k => new MyPasskey(k.Id, k.Name, k.CreatedAt)).ToList()))
            .SingleAsync(stop);
    }
}
