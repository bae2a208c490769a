using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Puts the demonstration's people into its organisations. People who are there already are left as they are.</summary>
public sealed class CreateDemonstrationPeople(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(
        OrganisationId AccreditedProvider, OrganisationId LeadPartner, OrganisationId TeachingSchoolHub, OrganisationId School, OrganisationId Keeper, OrganisationId LosingProvider)
    {
        public OrganisationId Of(DemonstrationPlace place) => place switch
        {
            DemonstrationPlace.AccreditedProvider => AccreditedProvider,
            DemonstrationPlace.LeadPartner => LeadPartner,
            DemonstrationPlace.TeachingSchoolHub => TeachingSchoolHub,
            DemonstrationPlace.School => School,
            DemonstrationPlace.LosingProvider => LosingProvider,
            DemonstrationPlace.Keeper => Keeper,
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Maybe a place was added without its organisation."),
        };
    }

    /// <summary>Answers how many people were made.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (Enum.GetValues<DemonstrationPlace>().Any(place => !actor.May(Permission.ManagePeople, command.Of(place))))
        {
            return Refusal.NotFound;
        }

        var addresses = DemonstrationPeople.All.Select(p => EmailAddress.Fold(p.Email)).ToList();
        var known = await db.People.Where(p => addresses.Contains(p.EmailFolded)).Select(p => p.EmailFolded).ToListAsync(stop);
        var missing = DemonstrationPeople.All.Where(p => !known.Contains(EmailAddress.Fold(p.Email))).ToList();
        foreach (var wanted in missing)
        {
            Add(wanted, command, actor);
        }

        await db.SaveChangesAsync(stop);
        return missing.Count;
    }

    private void Add(DemonstrationPerson wanted, Command command, Actor actor)
    {
        var now = clock.GetUtcNow();
        var person = Person.Named(wanted.Name, new EmailAddress(wanted.Email), now);
        person.Credentials!.LastOrganisation = command.Of(wanted.Roles[0].Place);
        foreach (var (place, role) in wanted.Roles)
        {
            person.Memberships.Add(new Membership { Person = person.Id, Organisation = command.Of(place), Role = role, Since = now });
            log.Record(new PersonJoined(person.Id, command.Of(place), person.Name, role), actor);
        }

        db.Add(person);
    }
}
