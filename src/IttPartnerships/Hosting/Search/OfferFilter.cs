using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Search;

/// <summary>What an offer says, as far as the database can choose by it. What an offer leaves open fits every search.</summary>
internal static class OfferFilter
{
    /// <param name="times">What an offer's times may say, as <see cref="SearchedTimes"/> has it; null where any do.</param>
    public static IQueryable<Offer> Of(AppDb db, IQueryable<Offer> offers, OfferSearch search, IReadOnlyList<string>? times)
    {
        var year = search.Year;
        offers = offers.Where(o => o.Year == year);
        if (search.Kind is { } kind)
        {
            offers = offers.Where(o => o.Kind == kind);
        }

        if (OfferDetails.Spelled(search.Subject) is { } subject)
        {
            offers = offers.Where(o => o.Subject == null || o.Subject == subject);
        }

        if (search.KeyStages is var stages && stages != KeyStages.None)
        {
            offers = offers.Where(o => o.KeyStages == KeyStages.None || (o.KeyStages & stages) != KeyStages.None);
        }

        if (times is not null)
        {
            offers = offers.Where(o => EF.Parameter(times).Contains(o.Windows));
        }

        return search.Setting is { } setting
            ? offers.Where(o => o.Setting == setting || (o.Setting == null && db.Schools.Any(s => s.Organisation == o.School && s.Setting == setting)))
            : offers;
    }
}
