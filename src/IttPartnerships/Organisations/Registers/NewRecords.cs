using IttPartnerships.Data;
using IttPartnerships.Journal;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Records to be added in bulk, kept until there are enough, then written in the order their foreign keys ask for.</summary>
internal sealed class NewRecords(AppDb db, JournalEntryId entry)
{
    private const int AtOnce = 2000;
    private readonly BulkInsert<Organisation> intoOrganisations = new(db);
    private readonly BulkInsert<School> intoSchools = new(db);
    private readonly BulkInsert<OrganisationIdentifier> intoIdentifiers = new(db);
    private readonly BulkInsert<OrganisationAddress> intoAddresses = new(db);
    private readonly BulkInsert<TrustMembership> intoMemberships = new(db);
    private readonly BulkInsert<JournalSubject> intoJournal = new(db);
    private readonly List<Organisation> organisations = [];
    private readonly List<JournalSubject> subjects = [];

    public List<School> Schools { get; } = [];

    public List<OrganisationIdentifier> Identifiers { get; } = [];

    public List<OrganisationAddress> Addresses { get; } = [];

    public List<TrustMembership> Memberships { get; } = [];

    public bool IsFull => organisations.Count >= AtOnce;

    /// <summary>A new body, journalled with its name and state.</summary>
    public void Add(Organisation organisation)
    {
        organisations.Add(organisation);
        subjects.Add(new()
        {
            Entry = entry,
            Subject = organisation.Id.Value,
            Detail = ChangeDetail.Of([new("Name", null, organisation.Name), new("Status", null, organisation.Status.ToString())]),
        });
    }

    public async Task Flush(CancellationToken stop)
    {
        await intoOrganisations.Add(organisations, stop);
        await intoSchools.Add(Schools, stop);
        await intoIdentifiers.Add(Identifiers, stop);
        await intoAddresses.Add(Addresses, stop);
        await intoMemberships.Add(Memberships, stop);
        await intoJournal.Add(subjects, stop);
        organisations.Clear();
        Schools.Clear();
        Identifiers.Clear();
        Addresses.Clear();
        Memberships.Clear();
        subjects.Clear();
    }
}
