using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Sets the password chosen behind the mailed link, ends every session and every lock, and tells the person by mail.</summary>
public sealed class ResetPassword(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock)
{
    public sealed record Command(string Token, string Password);

    public async Task<Outcome<PersonId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var hash = SecretToken.HashOf(command.Token);
        var reset = await db.PasswordResets.SingleOrDefaultAsync(r => r.TokenHash == hash && r.UsedAt == null && r.ExpiresAt > now, stop);
        if (reset is null)
        {
            return Refusal.NotFound;
        }

        var person = await db.People.Include(p => p.Credentials).SingleAsync(p => p.Id == reset.Person, stop);
        var broken = PasswordRules.All.Broken(new WantedPassword(command.Password, person.Name, person.Email));
        if (broken.Count > 0)
        {
            return broken;
        }

        reset.UsedAt = now;
        person.Credentials!.SetPassword(command.Password);
        mailbox.Put(new EmailAddress(person.Email), "Your password was changed", PasswordChangedLetter.To(person.Name));
        log.Record(new SignInChanged(person.Id, "Chose a new password by a mailed link"), new Actor(person.Id, null, person.Name, []));
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : person.Id;
    }
}

internal static class PasswordChangedLetter
{
    public static string To(string name) =>
        $"""
        Hello {name},

        The password of your account on ITT Partnerships was changed just now, and you were signed out everywhere.

        If it was not you, choose “Forgotten your password?” on the sign-in page at once and tell the administrator of your organisation.
        """;
}
