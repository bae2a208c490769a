using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Contacts;

/// <summary>Says that a contact is still right, today, and changes nothing else.</summary>
public sealed class ConfirmContact(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(OrganisationId Organisation, ContactId Contact, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepContacts) || await db.KeptContact(command.Organisation, command.Contact, actor, stop) is not { } contact)
        {
            return Refusal.NotFound;
        }

        if (contact.Version != command.Version)
        {
            return Refusal.Changed;
        }

        contact.LastConfirmed = clock.Today();
        db.Entry(contact).State = EntityState.Modified;
        log.Record(new ContactChanged(contact.Id, contact.Organisation, []), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }
}
