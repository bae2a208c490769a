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
            .Select(p => new
            {
                p.EmailFolded,
                Persona = new Persona(
                    p.Id, p.Name,
                    p.Memberships.Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new Place(o.Name, m.Role)).ToList()),
            })
            .ToListAsync(stop);
        return found.OrderBy(p => AsIntroduced(p.EmailFolded)).ThenBy(p => p.EmailFolded, StringComparer.Ordinal).Select(p => p.Persona).ToList();
    }

    /// <summary>The provider's administrator first, as the demonstration lists its people; whoever joined them later comes last.</summary>
    private static int AsIntroduced(string email) =>
        DemonstrationPeople.All.Select((person, at) => EmailAddress.Fold(person.Email) == email ? at : int.MaxValue).Min();
}
