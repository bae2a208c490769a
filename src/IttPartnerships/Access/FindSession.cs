using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>
/// Who a session's claims stand for now, in one query at every request: so a changed role, a removal and "sign out
/// everywhere" count from the next click, and nothing a browser holds can say more than the database does.
/// </summary>
public sealed class FindSession(AppDb db, TimeProvider clock)
{
    /// <param name="Chosen">The organisation this session acts for; each browser has its own.</param>
    public sealed record Query(PersonId Person, string Stamp, OrganisationId? Chosen);

    /// <param name="Hosts">It is a school.</param>
    /// <param name="Trains">It trains teachers as an accredited provider or a lead partner, or is no school: its people are led to more than hosting.</param>
    public sealed record Place(OrganisationId Id, string Name, Role Role, bool Hosts, bool Trains);

    public sealed record Session(Actor Actor, Place? Current, IReadOnlyList<Place> Places);

    public async Task<Outcome<Session>> Run(Query query, CancellationToken stop)
    {
        var today = clock.Today();
        var found = await db.People.AsNoTracking()
            .Where(p => p.Id == query.Person && p.Credentials != null && p.Credentials.SecurityStamp == query.Stamp)
            .Select(p => new
            {
                p.Name,
                Places = p.Memberships.Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new Place(
                    o.Id, o.Name, m.Role, db.Schools.Any(s => s.Organisation == o.Id),
                    !db.Schools.Any(s => s.Organisation == o.Id)
                        || db.Accreditations.Any(a => a.Organisation == o.Id && (a.Until == null || a.Until >= today))
                        || db.Agreements.Any(a => a.Partner == o.Id && a.Kind == AgreementKind.LeadPartner && (a.HeldUntil == null || a.HeldUntil >= today)))).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        List<Place> places = [.. found.Places.OrderBy(p => FoldedText.Fold(p.Name), StringComparer.Ordinal)];
        var current = places.Find(p => p.Id == query.Chosen) ?? (places is [var first, ..] ? first : null);
        var permissions = current is null ? [] : RolePermissions.Of(current.Role);
        return new Session(new Actor(query.Person, current?.Id, found.Name, permissions), current, places);
    }
}
