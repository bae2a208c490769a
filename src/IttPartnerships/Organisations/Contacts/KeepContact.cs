using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Contacts;

/// <summary>Adds or changes a contact that the actor's organisation keeps. Saving it says that it is right today.</summary>
public sealed class KeepContact(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Organisation">The organisation the person is to be reached at.</param>
    /// <param name="Contact">Null adds one.</param>
    /// <param name="Version">The version that was looked at; someone else's change since then refuses this one.</param>
    public sealed record Command(
        OrganisationId Organisation, ContactId? Contact, string Name, string? JobTitle = null, string? Email = null, string? Telephone = null, Guid? Version = null);

    public async Task<Outcome<ContactId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepContacts) || actor.Organisation is not { } keeper
            || !await db.Organisations.AnyAsync(o => o.Id == command.Organisation, stop))
        {
            return Refusal.NotFound;
        }

        var contact = command.Contact is null
            ? new Contact { Id = ContactId.New(), Organisation = command.Organisation, KeptBy = keeper, Name = "" }
            : await db.Contacts.SingleOrDefaultAsync(c => c.Id == command.Contact && c.KeptBy == keeper && c.Organisation == command.Organisation, stop);
        if (contact is null)
        {
            return Refusal.NotFound;
        }

        var broken = ContactRules.All.Broken(command);
        if (broken.Count > 0)
        {
            return broken;
        }

        if (command.Contact is null)
        {
            db.Add(contact);
        }
        else if (contact.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var changed = Apply(command, contact);
        contact.LastConfirmed = clock.Today();
        log.Record(
            command.Contact is null ? new ContactAdded(contact.Id, contact.Organisation) : new ContactChanged(contact.Id, contact.Organisation, changed), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : contact.Id;
    }

    private static List<string> Apply(Command command, Contact contact)
    {
        List<string> changed = [];
        contact.Name = Changed("name", contact.Name, command.Name)!;
        contact.JobTitle = Changed("job title", contact.JobTitle, command.JobTitle);
        contact.Email = Changed("email address", contact.Email, command.Email);
        contact.Telephone = Changed("telephone number", contact.Telephone, command.Telephone);
        return changed;

        string? Changed(string what, string? before, string? after)
        {
            var value = string.IsNullOrWhiteSpace(after) ? null : after.Trim();
            if (value != before)
            {
                changed.Add(what);
            }

            return value;
        }
    }
}
