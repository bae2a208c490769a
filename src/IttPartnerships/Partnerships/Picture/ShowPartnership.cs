using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>The facts of a picture, with the years there are others of.</summary>
/// <param name="Years">Those that have data, in order; the shown one is among them unless it was asked for and has none.</param>
public sealed record ShownPicture(PartnershipGraph Graph, IReadOnlyList<AcademicYear> Years)
{
    /// <summary>The organisation it is about; null for the country.</summary>
    public GraphBody? About { get; init; }
}

/// <summary>
/// Everyone in one accredited provider's partnership in a year (R6): from its agreements in force where it keeps them here and the
/// viewer may see them, else from DfE's list.
/// </summary>
public sealed class ShowPartnership(AppDb db, TimeProvider clock)
{
    /// <param name="Year">Null for the present one, or the nearest before it that has data.</param>
    public sealed record Query(OrganisationId Provider, AcademicYear? Year = null);

    public async Task<Outcome<ShownPicture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var provider = query.Provider;
        if (!actor.May(Permission.SeeRegister) || !await db.Organisations.AnyAsync(o => o.Id == provider, stop))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var published = db.PublishedPartnerships.Where(p => p.Provider == provider);
        var years = await PictureYears.Of(published, SeenAgreements.Ever(db, actor, today).Where(a => a.Provider == provider), today, stop);
        var year = PictureYears.Chosen(query.Year, years, today);
        var on = PictureYears.DayOf(year, today);
        var agreements = SeenAgreements.By(db, actor, on, today).Where(a => a.Provider == provider);
        var read = new ReadGraph(db, year, on);
        var links = await read.Signed(agreements, stop);
        var graph = links.Count > 0
            ? await read.With(links, agreements.Select(a => a.Partner), provider, stop)
            : await read.With(await read.Published(published, stop), published.Where(p => p.Year == year).Select(p => p.Partner), provider, stop);
        return new ShownPicture(graph, years) { About = graph[provider] };
    }
}
