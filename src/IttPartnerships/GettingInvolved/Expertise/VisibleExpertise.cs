using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>The one place that says whose expertise shows to whom: those who agreed to a partnership that they and the viewer are both in that day.</summary>
internal static class VisibleExpertise
{
    /// <param name="partnerships">The viewer's own on the day.</param>
    public static IQueryable<OfferedExpertise> In(AppDb db, IReadOnlyList<OrganisationId> partnerships, DateOnly on)
    {
        var agreements = Partnership.InForce(db, on);
        return db.Expertise.Where(e => e.Consents.Any(c => partnerships.Contains(c.Partnership)
            && (e.Organisation == c.Partnership || agreements.Any(a => a.Provider == c.Partnership && a.Partner == e.Organisation))));
    }
}
