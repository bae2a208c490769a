using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// One organisation, the partnerships it is in and everyone in them, as far as the viewer may see (R6). Each partnership is told
/// from agreements where the viewer may see them, else from DfE's list.
/// </summary>
public sealed class ShowSurroundings(AppDb db, TimeProvider clock)
{
    /// <param name="Year">Null for the present one, or the nearest before it that has data.</param>
    public sealed record Query(OrganisationId Organisation, AcademicYear? Year = null);

    public async Task<Outcome<ShownPicture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var about = query.Organisation;
        if (!actor.May(Permission.SeeRegister) || !await db.Organisations.AnyAsync(o => o.Id == about, stop))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var years = await PictureYears.Of(
            db.PublishedPartnerships.Where(p => p.Provider == about || p.Partner == about),
            SeenAgreements.Ever(db, actor, today).Where(a => a.Provider == about || a.Partner == about), today, stop);
        var year = PictureYears.Chosen(query.Year, years, today);
        var on = PictureYears.DayOf(year, today);

        var seen = SeenAgreements.By(db, actor, on, today);
        var signedProviders = seen.Where(a => a.Partner == about || a.Provider == about).Select(a => a.Provider);
        var agreements = seen.Where(a => signedProviders.Contains(a.Provider));
        var ofYear = db.PublishedPartnerships.Where(p => p.Year == year);
        var listedProviders = ofYear.Where(p => (p.Partner == about || p.Provider == about) && !signedProviders.Contains(p.Provider)).Select(p => p.Provider);
        var published = ofYear.Where(p => listedProviders.Contains(p.Provider));

        var read = new ReadGraph(db, year, on);
        List<GraphLink> links = [.. await read.Signed(agreements, stop), .. await read.Published(published, stop)];
        var members = agreements.Select(a => a.Partner).Union(agreements.Select(a => a.Provider))
            .Union(published.Select(p => p.Partner)).Union(published.Select(p => p.Provider));
        var graph = await read.With(links, members, about, stop);
        return new ShownPicture(graph, years) { About = graph[about] };
    }
}
