using IttPartnerships.Data;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>
/// The one place that says who sees which resource on a day: the owner always; everyone else what is shared with a partnership
/// that the owner and they are both in that day, or with them while they share one. Asked in every query, so that it ends with the agreement.
/// </summary>
internal static class SharedResources
{
    /// <param name="partnerships">The viewer's own on the day: <see cref="MyPartnerships.PartnershipsOf"/>.</param>
    public static IQueryable<Resource> VisibleTo(AppDb db, OrganisationId viewer, IReadOnlyList<OrganisationId> partnerships, DateOnly on)
    {
        var agreements = Partnership.InForce(db, on);
        return db.Resources.Where(r => r.Owner == viewer || (r.WithdrawnAt == null && r.Shares.Any(s =>
            (s.Audience == Audience.Partnership && partnerships.Contains(s.With)
                && (r.Owner == s.With || agreements.Any(a => a.Provider == s.With && a.Partner == r.Owner)))
            || (s.Audience == Audience.Organisation && s.With == viewer
                && (partnerships.Contains(r.Owner) || agreements.Any(a => partnerships.Contains(a.Provider) && a.Partner == r.Owner))))));
    }

    /// <summary>One that the actor's organisation owns, with everything that may be changed; null for everybody else.</summary>
    public static Task<Resource?> OwnResource(this AppDb db, ResourceId id, Actor actor, CancellationToken stop) => actor.May(Permission.ShareResources)
        ? db.Resources.Include(r => r.Phases).Include(r => r.Subjects).Include(r => r.Shares).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id && r.Owner == actor.Organisation, stop)
        : Task.FromResult<Resource?>(null);
}
