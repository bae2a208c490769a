using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>Other providers that are accredited today: whom a provider may ask to take agreements over.</summary>
public sealed class FindReceivingProviders(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    public sealed record Provider(OrganisationId Id, string Name);

    public async Task<Outcome<IReadOnlyList<Provider>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        var accredited = OrganisationRoles.InForce(db, clock.Today()).Select(a => a.Organisation);
        var found = await db.Organisations.AsNoTracking().Where(o => o.Id != own && accredited.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new Provider(o.Id, o.Name)).ToListAsync(stop);
        return found.AsReadOnly();
    }
}
