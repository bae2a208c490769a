using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

internal static class NamedOwners
{
    /// <summary>
    /// Takes somebody's name off resources, when they leave an organisation or are erased (no organisation: off all of them).
    /// Saved and journalled by whoever calls.
    /// </summary>
    public static async Task NoLongerToAsk(this AppDb db, PersonId person, OrganisationId? organisation, CancellationToken stop)
    {
        foreach (var resource in await db.Resources.Where(r => r.NamedOwner == person && (organisation == null || r.Owner == organisation)).ToListAsync(stop))
        {
            resource.NamedOwner = null;
        }
    }
}
