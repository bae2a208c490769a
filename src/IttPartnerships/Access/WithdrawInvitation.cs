using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Takes an invitation back before it is accepted. Doing it twice is refused as not found, and harms nothing.</summary>
public sealed class WithdrawInvitation(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(InvitationId Invitation);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(
            i => i.Id == command.Invitation && i.AcceptedAt == null && i.WithdrawnAt == null, stop);
        if (invitation is null || !actor.May(Permission.ManagePeople, invitation.Organisation))
        {
            return Refusal.NotFound;
        }

        invitation.WithdrawnAt = clock.GetUtcNow();
        log.Record(new InvitationWithdrawn(invitation.Id, invitation.Organisation, invitation.Name), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
