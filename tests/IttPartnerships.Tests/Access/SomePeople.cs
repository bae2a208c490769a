using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Tests.Access;

/// <summary>Organisations and people for tests, put straight into the database.</summary>
public static class SomePeople
{
    private sealed record Arranged : JournalEvent
    {
        public override string Summary => "Arranged for a test";

        public override IReadOnlyList<Guid> Subjects => [];
    }

    public static async Task<OrganisationId> AddOrganisation(this AppDb db, string name)
    {
        var organisation = new Organisation { Id = OrganisationId.New(), Name = name, Kind = OrganisationKind.Other, Status = OrganisationStatus.Open };
        db.Add(organisation);
        await db.SaveForTest();
        return organisation.Id;
    }

    /// <summary>Without a password unless given: hashing takes its time on purpose.</summary>
    public static async Task<PersonId> AddPerson(
        this AppDb db, string name, string? password, params (OrganisationId Organisation, Role Role)[] roles)
    {
        var now = new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
        var person = Person.Named(name, new EmailAddress($"{name.Replace(' ', '.')}@school.example"), now);
        person.Memberships.AddRange(roles.Select(r => new Membership { Person = person.Id, Organisation = r.Organisation, Role = r.Role, Since = now }));
        person.Credentials!.LastOrganisation = roles.Length > 0 ? roles[0].Organisation : null;
        if (password is not null)
        {
            person.Credentials.SetPassword(password);
        }

        db.Add(person);
        await db.SaveForTest();
        return person.Id;
    }

    /// <summary>The person as an actor for one of their organisations.</summary>
    public static Actor Acting(this PersonId person, OrganisationId organisation, Role role, string name = "Bea Okafor") =>
        new(person, organisation, name, RolePermissions.Of(role));

    public static async Task SaveForTest(this AppDb db)
    {
        new ActivityLog(db, TimeProvider.System).Record(new Arranged(), Actor.CommandLine);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
