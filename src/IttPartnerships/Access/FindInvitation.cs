using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>What somebody with an invitation's link is shown. The link is the permission: whoever has it reads the invited person's mail.</summary>
public sealed class FindInvitation(AppDb db, TimeProvider clock)
{
    public sealed record Query(string Token);

    /// <param name="Open">False once used, withdrawn or out of date.</param>
    /// <param name="AddressHasAccount">The invited address belongs to somebody who can sign in.</param>
    public sealed record Row(string Name, string Email, string Organisation, Role Role, bool Open, bool AddressHasAccount);

    public async Task<Outcome<Row>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(query.Token);
        var found = await db.Invitations.AsNoTracking()
            .Where(i => i.TokenHash == hash)
            .Select(i => new
            {
                Invitation = i,
                Organisation = db.Organisations.Single(o => o.Id == i.Organisation).Name,
                Account = db.People.Any(p => p.EmailFolded == i.EmailFolded),
            })
            .SingleOrDefaultAsync(stop);
        return found is null
            ? Refusal.NotFound
            : new Row(
                found.Invitation.Name, found.Invitation.Email, found.Organisation, found.Invitation.Role,
                found.Invitation.IsOpen(clock.GetUtcNow()), found.Account);
    }
}
