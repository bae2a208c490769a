using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>
/// Mails a link to choose a new password, if somebody has that address. The answer is the same if nobody has, so it
/// cannot be used to find out who is here. An address is mailed at most once in five minutes.
/// </summary>
public sealed class RequestPasswordReset(AppDb db, ActivityLog log, Mailbox mailbox, SiteAddress site, TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public sealed record Command(string Email);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!EmailAddress.TryParse(command.Email, out var email))
        {
            return new Refusal("AC-02", "Enter an email address in the correct format, like name@example.com", "Email");
        }

        var now = clock.GetUtcNow();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.EmailFolded == email.Folded, stop);
        var since = now - Between;
        if (person is null || await db.PasswordResets.AnyAsync(r => r.Person == person.Id && r.AskedAt > since, stop))
        {
            return default(Done);
        }

        var token = SecretToken.New();
        db.Add(new PasswordReset
        {
            Id = Guid.CreateVersion7(),
            Person = person.Id,
            TokenHash = token.Hash,
            AskedAt = now,
            ExpiresAt = now + PasswordReset.Lasts,
        });
        mailbox.Put(new EmailAddress(person.Email), "Choose a new password", Letter(person.Name, token));
        log.Record(new SignInChanged(person.Id, "Asked for a link to choose a new password"), actor);
        await db.SaveChangesAsync(stop);
        return default(Done);
    }

    private string Letter(string name, SecretToken token) =>
        $"""
        Hello {name},

        Somebody, we hope you, asked to choose a new password for your account on ITT Partnerships.

        Open this link within the next hour. It works once:

        {site.Of($"/reset-password/{token.Value}")}

        If it was not you, do nothing: your password stays as it is.
        """;
}
