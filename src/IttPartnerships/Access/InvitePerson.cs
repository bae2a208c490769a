using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Keeps a place for somebody and mails them the way in. Inviting the same address again replaces the earlier invitation.</summary>
public sealed class InvitePerson(AppDb db, ActivityLog log, Mailbox mailbox, SiteAddress site, TimeProvider clock)
{
    public sealed record Command(OrganisationId Organisation, string Name, string Email, Role Role);

    public async Task<Outcome<InvitationId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == command.Organisation, stop);
        if (organisation is null || !actor.May(Permission.ManagePeople, command.Organisation))
        {
            return Refusal.NotFound;
        }

        var folded = EmailAddress.Fold(command.Email);
        var belongs = await db.People.AnyAsync(
            p => p.EmailFolded == folded && p.Memberships.Any(m => m.Organisation == command.Organisation), stop);
        var broken = AccessRules.BeforeInviting.Broken(new InvitationFacts(command.Name, command.Email, command.Role, actor, belongs));
        if (broken.Count > 0)
        {
            return broken;
        }

        var now = clock.GetUtcNow();
        if (await db.Invitations.SingleOrDefaultAsync(
            i => i.Organisation == command.Organisation && i.EmailFolded == folded && i.AcceptedAt == null && i.WithdrawnAt == null, stop) is { } earlier)
        {
            earlier.WithdrawnAt = now;
        }

        var token = SecretToken.New();
        var invitation = Make(command, token, now);
        db.Add(invitation);
        mailbox.Put(new EmailAddress(invitation.Email), $"{actor.Name} has invited you to {organisation.Name}", Letter(invitation, organisation.Name, actor.Name, token));
        log.Record(new PersonInvited(invitation.Id, command.Organisation, invitation.Name, invitation.Role), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : invitation.Id;
    }

    private static Invitation Make(Command command, SecretToken token, DateTimeOffset now) => new()
    {
        Id = InvitationId.New(),
        Name = command.Name.Trim(),
        Email = command.Email.Trim(),
        EmailFolded = EmailAddress.Fold(command.Email),
        Organisation = command.Organisation,
        Role = command.Role,
        TokenHash = token.Hash,
        InvitedAt = now,
        ExpiresAt = now + Invitation.Lasts,
    };

    private string Letter(Invitation invitation, string organisation, string inviter, SecretToken token) =>
        $"""
        Hello {invitation.Name},

        {inviter} has invited you to work for {organisation} on ITT Partnerships, as {invitation.Role.Words}.

        Open this link to accept. It works once, until {invitation.ExpiresAt.ToString("d MMMM yyyy", Dates.British)}:

        {site.Of($"/invitations/{token.Value}")}

        If you did not expect this, do nothing: nobody can use the invitation without this email.
        """;
}
