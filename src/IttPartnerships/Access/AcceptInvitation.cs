using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>
/// Takes up an invitation. Somebody new gives a name and a password and becomes a person; somebody known, signed in with
/// the invited address, gains a membership. The token works once.
/// </summary>
public sealed class AcceptInvitation(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Token">From the link in the email.</param>
    /// <param name="Name">Of somebody new; ignored for a person who has an account.</param>
    /// <param name="Password">Of somebody new; ignored for a person who has an account.</param>
    public sealed record Command(string Token, string Name, string Password);

    public async Task<Outcome<PersonId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(command.Token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, stop);
        if (invitation is null)
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var known = await db.People.Include(p => p.Credentials).Include(p => p.Memberships)
            .SingleOrDefaultAsync(p => p.EmailFolded == invitation.EmailFolded, stop);
        var broken = AccessRules.BeforeAccepting.Broken(new AcceptanceFacts(
            invitation.IsOpen(now), known is not null, actor.Person is not null, known is not null && actor.Person == known.Id));
        if (broken.Count == 0 && known is null)
        {
            broken = OfSomebodyNew(command, invitation.Email);
        }

        if (broken.Count > 0)
        {
            return broken;
        }

        var person = known ?? Join(command, invitation, now);
        invitation.AcceptedAt = now;
        AddMembership(person, invitation, now);
        person.Credentials!.LastOrganisation = invitation.Organisation;
        log.Record(
            new PersonJoined(person.Id, invitation.Organisation, person.Name, invitation.Role),
            new Actor(person.Id, invitation.Organisation, person.Name, []));
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : person.Id;
    }

    private static List<Refusal> OfSomebodyNew(Command command, string email)
    {
        var broken = PasswordRules.All.Broken(new WantedPassword(command.Password, command.Name, email));
        return command.Name.Trim().Length is > 0 and <= Person.NameLength
            ? broken
            : [new Refusal("AC-13", "Enter your full name, in 200 characters or fewer", "Name"), .. broken];
    }

    private Person Join(Command command, Invitation invitation, DateTimeOffset now)
    {
        var person = Person.Named(command.Name, new EmailAddress(invitation.Email), now);
        person.Credentials!.SetPassword(command.Password);
        db.Add(person);
        return person;
    }

    private static void AddMembership(Person person, Invitation invitation, DateTimeOffset now)
    {
        // An administrator may have been quicker by another way: the newer word, the invitation, decides the role.
        if (person.Memberships.Find(m => m.Organisation == invitation.Organisation) is { } already)
        {
            already.Role = invitation.Role;
            return;
        }

        person.Memberships.Add(new Membership { Person = person.Id, Organisation = invitation.Organisation, Role = invitation.Role, Since = now });
    }
}
