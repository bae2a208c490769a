using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>The demonstration's people, to choose one and sign in as. Never anybody with a real address.</summary>
public sealed class FindPersonas(AppDb db)
{
    /// <param name="Only">One of them; null for all.</param>
    public sealed record Query(PersonId? Only = null);

    public sealed record Place(string Organisation, Role Role);

    public sealed record Persona(PersonId Id, string Name, IReadOnlyList<Place> Places);

    public async Task<Outcome<IReadOnlyList<Persona>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var found = await db.People.AsNoTracking()
            .Where(p => p.EmailFolded.EndsWith(DemonstrationPerson.Domain) && (query.Only == null || p.Id == query.Only))
            .OrderBy(p => p.Id)
            .Select(p => new Persona(
                p.Id, p.Name,
                p.Memberships.Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new Place(o.Name, m.Role)).ToList()))
            .ToListAsync(stop);
        return found;
    }
}
