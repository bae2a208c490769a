using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>Who of the actor's organisation may be named as the person to ask about a resource.</summary>
public sealed class FindColleagues(AppDb db)
{
    public sealed record Query;

    public sealed record Colleague(PersonId Id, string Name);

    public async Task<Outcome<IReadOnlyList<Colleague>>> Run(Query query, Actor actor, CancellationToken stop) =>
        actor.May(Permission.ShareResources) && actor.Organisation is { } organisation
            ? (await db.People.Where(p => p.Memberships.Any(m => m.Organisation == organisation)).Select(p => new Colleague(p.Id, p.Name)).ToListAsync(stop))
                .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).ToList().AsReadOnly()
            : Refusal.NotFound;
}
