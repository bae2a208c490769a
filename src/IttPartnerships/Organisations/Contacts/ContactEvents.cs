using IttPartnerships.Journal;

namespace IttPartnerships.Organisations.Contacts;

// The journal is never changed, and a contact may ask to be forgotten: names and addresses of people stay out of it.
public sealed record ContactAdded(ContactId Contact, OrganisationId Organisation) : JournalEvent
{
    public override string Summary => "Added a contact";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Contact.Value];
}

/// <param name="Changed">Which of name, job title, email address, telephone number.</param>
public sealed record ContactChanged(ContactId Contact, OrganisationId Organisation, IReadOnlyList<string> Changed) : JournalEvent
{
    public override string Summary => Changed.Count == 0 ? "Confirmed a contact" : $"Changed a contact’s {string.Join(", ", Changed)}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Contact.Value];
}

public sealed record ContactRemoved(ContactId Contact, OrganisationId Organisation) : JournalEvent
{
    public override string Summary => "Removed a contact";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Contact.Value];
}
