using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Keeps a passkey that the web has checked, and tells its owner by mail: a key somebody else added would be a way in.</summary>
public sealed class AddPasskey(AppDb db, ActivityLog log, Mailbox mailbox)
{
    public const int NameLength = 100;

    /// <param name="Name">What the person calls the device.</param>
    /// <param name="Checked">The key as the attestation gave it; its person and name are set here.</param>
    public sealed record Command(string Name, Func<PersonId, string, Passkey> Checked);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id)
        {
            return Refusal.NotFound;
        }

        var name = command.Name.Trim();
        if (name.Length is 0 or > NameLength)
        {
            return new Refusal("AC-15", "Enter a name for the device, in 100 characters or fewer, for example “Work laptop”", "Name");
        }

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, stop);
        db.Add(command.Checked(id, name));
        mailbox.Put(new EmailAddress(person.Email), "A passkey was added to your account", Letter(person.Name, name));
        log.Record(new SignInChanged(id, "Added a passkey"), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    private static string Letter(string person, string device) =>
        $"""
        Hello {person},

        A passkey called “{device}” was added to your account on ITT Partnerships just now.

        If it was not you, sign in, remove it under “Your account”, and choose a new password.
        """;
}
