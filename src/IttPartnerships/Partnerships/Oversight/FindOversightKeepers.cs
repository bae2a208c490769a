using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>The people of the actor's own organisation who may own oversight.</summary>
public sealed class FindOversightKeepers(AppDb db)
{
    public sealed record Query;

    public async Task<Outcome<IReadOnlyList<NamedOwner>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepOversight) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var people = await db.Keepers(own).Select(p => new NamedOwner(p.Id, p.Name)).ToListAsync(stop);
        return people.OrderBy(person => FoldedText.Fold(person.Name), StringComparer.Ordinal).ToList().AsReadOnly();
    }
}
