using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Demonstration;

/// <summary>The people that each county's university knows at its lead partners and schools: some confirmed lately, some long ago, some schools without one.</summary>
internal sealed class DemonstrationContacts(AppDb db, Chance chance, DateOnly today)
{
    private const double SchoolsWithContact = 0.7;
    private const int LongestUnconfirmedDays = 600;
    private static readonly string[] JobTitles = ["Initial teacher training coordinator", "Deputy headteacher", "Professional tutor", "Assistant headteacher", "School business manager"];
    private readonly InventedNames names = new(chance);

    public async Task<IReadOnlyList<Contact>> Add(IReadOnlyList<InventedCounty> counties, CancellationToken stop)
    {
        var schools = await db.Schools.AsNoTracking().ToDictionaryAsync(s => s.Urn, s => s.Organisation, stop);
        var providers = await db.Identifiers.AsNoTracking().Where(i => i.Scheme == IdentifierScheme.ProviderCode).ToDictionaryAsync(i => i.Value, i => i.Organisation, stop);
        List<Contact> contacts = [];
        foreach (var county in counties)
        {
            var keeper = providers[county.Providers[0].Code];
            contacts.AddRange(county.Schools.Where(school => school.Closed is null && chance.Happens(SchoolsWithContact))
                .Select(school => Contact(schools[school.Urn], keeper, $"{school.Urn}.school.example")));
            var known = contacts.Select(contact => contact.Organisation).ToHashSet();
            contacts.AddRange(county.Partnerships.Where(pair => pair.Provider == county.Providers[0].Code && !known.Contains(providers[pair.Partner]))
                .Select(pair => Contact(providers[pair.Partner], keeper, $"{pair.Partner.ToLowerInvariant()}.partner.example")));
        }

        await new BulkInsert<Contact>(db).Add(contacts, stop);
        return contacts;
    }

    private Contact Contact(OrganisationId school, OrganisationId keeper, string domain)
    {
        var name = names.Person();
        return new Contact
        {
            Id = ContactId.New(),
            Organisation = school,
            KeptBy = keeper,
            Name = name,
            JobTitle = chance.Pick(JobTitles),
            Email = $"{name.ToLowerInvariant().Replace(' ', '.')}@{domain}",
            Telephone = $"01632 960{chance.Between(0, 999):000}", // Ofcom keeps these numbers for fiction.
            LastConfirmed = today.AddDays(-chance.Between(3, LongestUnconfirmedDays)),
            Version = chance.Guid(),
        };
    }
}
