using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>A signed-in person's own new password, given the one they have. Ends every other session.</summary>
public sealed class ChangePassword(AppDb db, ActivityLog log, Mailbox mailbox)
{
    public sealed record Command(string Current, string Password);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id)
        {
            return Refusal.NotFound;
        }

        var person = await db.People.Include(p => p.Credentials).SingleAsync(p => p.Id == id, stop);
        if (person.Credentials!.PasswordHash is { } hash && !PasswordHash.Matches(hash, command.Current))
        {
            return new Refusal("AC-14", "This is not your password. Enter the one you sign in with now", "Current");
        }

        var broken = PasswordRules.All.Broken(new WantedPassword(command.Password, person.Name, person.Email));
        if (broken.Count > 0)
        {
            return broken;
        }

        person.Credentials.SetPassword(command.Password);
        mailbox.Put(new EmailAddress(person.Email), "Your password was changed", PasswordChangedLetter.To(person.Name));
        log.Record(new SignInChanged(id, "Changed their password"), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
