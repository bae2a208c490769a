using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.SupportLinks;

/// <summary>Somebody a letter about a placement goes to.</summary>
internal sealed record SupportAddress(HelpAsker Who, string Name, EmailAddress Email);

/// <summary>
/// Whom to write to about placements: the trainee, the mentors of the day, and at the school the contact that the provider keeps, or else its own people who look after
/// hosting.
/// </summary>
internal static class SupportAddresses
{
    public static async Task<ILookup<PlacementId, SupportAddress>> Load(AppDb db, IReadOnlyCollection<Placement> placements, DateOnly today, CancellationToken stop)
    {
        var ids = placements.Select(p => p.Id).ToList();
        var trainees = placements.Select(p => p.Trainee).Distinct().ToList();
        var schools = placements.Select(p => p.School).Distinct().ToList();
        var providers = placements.Select(p => p.Provider).Distinct().ToList();
        var trained = await db.Trainees.AsNoTracking().Where(t => trainees.Contains(t.Id) && t.Email != null).ToDictionaryAsync(t => t.Id, t => (t.Name, Email: t.Email!), stop);
        var mentors = (await db.PlacementMentors.AsNoTracking().Where(m => ids.Contains(m.Placement) && m.Email != null && m.From <= today && (m.Until == null || m.Until >= today)).ToListAsync(stop))
            .ToLookup(m => m.Placement);
        var contacts = (await db.Contacts.AsNoTracking().Where(c => schools.Contains(c.Organisation) && c.Email != null && (providers.Contains(c.KeptBy) || c.KeptBy == c.Organisation)).OrderBy(c => c.Id).ToListAsync(stop))
            .ToLookup(c => c.Organisation);
        Role[] hosting = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.KeepHosting))];
        var people = (await (
            from m in db.Memberships
            join p in db.People on m.Person equals p.Id
            where schools.Contains(m.Organisation) && hosting.Contains(m.Role)
            orderby p.Name
            select new { m.Organisation, p.Name, p.Email }).ToListAsync(stop)).ToLookup(p => p.Organisation);
        return placements.SelectMany(p => Of(p).Select(address => (p.Id, Address: address))).ToLookup(each => each.Id, each => each.Address);

        IEnumerable<SupportAddress> Of(Placement placement)
        {
            List<(HelpAsker Who, string Name, string Email)> found = [];
            if (trained.TryGetValue(placement.Trainee, out var trainee))
            {
                found.Add((HelpAsker.Trainee, trainee.Name, trainee.Email));
            }

            found.AddRange(mentors[placement.Id].Select(m => (HelpAsker.Mentor, m.Name, m.Email!)));
            if (contacts[placement.School].FirstOrDefault(c => c.KeptBy == placement.Provider || c.KeptBy == placement.School) is { } contact)
            {
                found.Add((HelpAsker.School, contact.Name, contact.Email!));
            }
            else if (people[placement.School].FirstOrDefault() is { } person)
            {
                found.Add((HelpAsker.School, person.Name, person.Email));
            }

            foreach (var (who, name, text) in found)
            {
                if (EmailAddress.TryParse(text, out var email))
                {
                    yield return new SupportAddress(who, name, email);
                }
            }
        }
    }
}
