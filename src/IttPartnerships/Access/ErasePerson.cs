using IttPartnerships.Data;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>
/// Erases a member's personal data: name, address, credentials, passkeys, invitations, waiting mail. The journal keeps the
/// name under which they answered for things while they worked here (decision 0009 says on what ground).
/// </summary>
public sealed class ErasePerson(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(PersonId Person, OrganisationId Organisation);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await MembershipChange.Load(db, command.Person, command.Organisation, null, actor, stop) is not { } change)
        {
            return Refusal.NotFound;
        }

        var broken = AccessRules.BeforeErasing.Broken(change.Facts);
        if (broken.Count > 0)
        {
            return broken;
        }

        var person = change.Person;
        await db.Entry(person).Collection(p => p.Passkeys).LoadAsync(stop);
        var invitations = await db.Invitations.Where(i => i.EmailFolded == person.EmailFolded).ToListAsync(stop);
        List<string> addresses = [person.Email, .. invitations.Select(i => i.Email)];
        db.RemoveRange(invitations);
        db.RemoveRange(await db.PasswordResets.Where(r => r.Person == person.Id).ToListAsync(stop));
        db.RemoveRange(await db.MailMessages.Where(m => addresses.Contains(m.To)).ToListAsync(stop));
        await db.NoLongerToAsk(person.Id, organisation: null, stop);
        person.Erase(clock.GetUtcNow());
        log.Record(new PersonErased(command.Person, command.Organisation), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
