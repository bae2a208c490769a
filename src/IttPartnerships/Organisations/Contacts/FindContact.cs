using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Contacts;

/// <summary>One contact of the actor's organisation, to look at or change.</summary>
public sealed class FindContact(AppDb db)
{
    public sealed record Query(OrganisationId Organisation, ContactId Contact);

    public async Task<Outcome<Contact>> Run(Query query, Actor actor, CancellationToken stop) =>
        actor.May(Permission.KeepContacts) && await db.KeptContact(query.Organisation, query.Contact, actor, stop) is { } contact
            ? contact
            : Refusal.NotFound;
}

internal static class KeptContacts
{
    /// <summary>Null unless the actor's own organisation keeps it: nobody else may know that it exists.</summary>
    public static Task<Contact?> KeptContact(this AppDb db, OrganisationId organisation, ContactId contact, Actor actor, CancellationToken stop) =>
        db.Contacts.SingleOrDefaultAsync(c => c.Id == contact && c.Organisation == organisation && c.KeptBy == actor.Organisation, stop);
}
