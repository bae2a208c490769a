using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>
/// Whose account at the sign-in provider this is. Known by issuer and subject; the first time by an address the provider
/// has checked, and then only for a person without another such account: addresses are given to new people, subjects are not.
/// </summary>
public sealed class SignInWithAccount(AppDb db, ActivityLog log)
{
    /// <param name="Email">Null when the provider tells none.</param>
    /// <param name="EmailVerified">The provider vouches that the address is theirs.</param>
    public sealed record Command(string Issuer, string Subject, string? Email, bool EmailVerified);

    /// <summary>Not found: somebody we do not know. Memberships are made here, by invitation, never by the provider.</summary>
    public async Task<Outcome<PersonId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var account = $"{command.Issuer} {command.Subject}";
        if (await db.Credentials.AsNoTracking().SingleOrDefaultAsync(c => c.ExternalSubject == account, stop) is { } known)
        {
            return known.Person;
        }

        var folded = EmailAddress.Fold(command.Email);
        var person = !command.EmailVerified || folded.Length == 0
            ? null
            : await db.People.Include(p => p.Credentials).SingleOrDefaultAsync(p => p.EmailFolded == folded, stop);
        if (person?.Credentials is not { ExternalSubject: null } credentials)
        {
            return Refusal.NotFound;
        }

        credentials.ExternalSubject = account;
        log.Record(new SignInChanged(person.Id, "Connected an organisation’s account"), new Actor(person.Id, null, person.Name, []));
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : person.Id;
    }
}
