using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>Every partnership DfE's list names for a year: public facts only, whoever looks.</summary>
public sealed class ShowCountry(AppDb db, TimeProvider clock)
{
    /// <param name="Year">Null for the present one, or the nearest before it that has data.</param>
    public sealed record Query(AcademicYear? Year = null);

    public async Task<Outcome<ShownPicture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var years = await PictureYears.Of(db.PublishedPartnerships, db.Agreements.Where(_ => false), today, stop);
        var year = PictureYears.Chosen(query.Year, years, today);
        var read = new ReadGraph(db, year, PictureYears.DayOf(year, today));
        var published = db.PublishedPartnerships.Where(p => p.Year == year);
        var members = published.Select(p => p.Provider).Union(published.Select(p => p.Partner));
        return new ShownPicture(await read.With(await read.Published(published, stop), members, null, stop), years);
    }
}
