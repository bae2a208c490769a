using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>One support contact as a placement shows it.</summary>
/// <param name="Own">Named for this placement alone.</param>
public sealed record Supporter(Guid Id, string Name, string Does, string? Email, string? Telephone, SupportFrom From, bool Own);

/// <summary>
/// Who supports placements: its own contacts first, then those of its course, then those of its school or delivering partner, then those of
/// all placements; where several are as near, the provider's before the partner's before the school's.
/// </summary>
public static class WhoSupports
{
    public static async Task<IReadOnlyDictionary<PlacementId, IReadOnlyList<Supporter>>> Load(AppDb db, IReadOnlyCollection<PlacementId> placements, CancellationToken stop)
    {
        var facts = await (
            from p in db.Placements
            join t in db.Trainees on p.Trainee equals t.Id
            join c in db.Courses on t.Course equals c.Id
            where placements.Contains(p.Id)
            select new { p.Id, p.Provider, p.School, Course = c.Id, c.DeliveredBy }).ToListAsync(stop);
        var keepers = facts.Select(f => f.Provider).Concat(facts.Select(f => f.School)).Concat(facts.Select(f => f.DeliveredBy).OfType<OrganisationId>()).Distinct().ToList();
        var own = (await db.PlacementContacts.AsNoTracking().Where(c => placements.Contains(c.Placement)).OrderBy(c => c.Id).ToListAsync(stop)).ToLookup(c => c.Placement);
        var shared = (await db.SupportContacts.AsNoTracking().Where(c => keepers.Contains(c.KeptBy)).ToListAsync(stop)).ToLookup(c => c.KeptBy);
        return facts.ToDictionary(f => f.Id, f => (IReadOnlyList<Supporter>)
        [
            .. own[f.Id].Select(c => new Supporter(c.Id, c.Name, c.Does, c.Email, c.Telephone, c.From, Own: true)),
            .. new[] { f.Provider, f.DeliveredBy ?? f.Provider, f.School }.Distinct().SelectMany(keeper => shared[keeper]).Where(c => (c.Course is null || c.Course == f.Course) && (c.Partner is null || c.Partner == f.School || c.Partner == f.DeliveredBy))
                .OrderByDescending(c => c.Course is not null).ThenByDescending(c => c.Partner is not null).ThenBy(c => c.From).ThenBy(c => c.Id.Value)
                .Select(c => new Supporter(c.Id.Value, c.Name, c.Does, c.Email, c.Telephone, c.From, Own: false)),
        ]);
    }

    /// <summary>The addresses of an organisation's partnership managers, or of its administrators where it has none.</summary>
    internal static async Task<IReadOnlyList<EmailAddress>> Managers(AppDb db, OrganisationId provider, CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().Where(p => p.Memberships.Any(m => m.Organisation == provider && (m.Role == Role.PartnershipManager || m.Role == Role.Administrator)))
            .Select(p => new { p.Email, Manages = p.Memberships.Any(m => m.Organisation == provider && m.Role == Role.PartnershipManager) }).ToListAsync(stop);
        var chosen = people.Exists(p => p.Manages) ? people.FindAll(p => p.Manages) : people;
        return [.. chosen.Select(p => EmailAddress.TryParse(p.Email, out var email) ? email : (EmailAddress?)null).OfType<EmailAddress>()];
    }
}
