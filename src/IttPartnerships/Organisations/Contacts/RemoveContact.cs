using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Contacts;

/// <summary>Deletes a contact: nothing of the person stays, only that one was removed, by whom and when.</summary>
public sealed class RemoveContact(AppDb db, ActivityLog log)
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

        db.Remove(contact);
        log.Record(new ContactRemoved(contact.Id, contact.Organisation), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }
}
