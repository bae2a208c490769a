using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Placements;

/// <summary>Offers a provider may place its trainees on: that stand, of a kind to be placed on, and are shown to it on the day.</summary>
internal static class OffersToPlaceOn
{
    public static readonly IReadOnlyList<OfferKind> Kinds = [OfferKind.Main, OfferKind.Contrasting, OfferKind.OtherExperience];

    public static async Task<IQueryable<Offer>> Of(AppDb db, OrganisationId provider, DateOnly on, CancellationToken stop) =>
        OfferAudience.SeenBy(db, await OfferAudience.Of(db, provider, on, stop), on).Where(o => Kinds.Contains(o.Kind));

    /// <summary>Whether it is for trainees of a course as they train: by its route, and part time or not.</summary>
    public static bool Welcomes(this Offer offer, Course course) =>
        (offer.PartTimeWelcome || course.StudyMode != StudyMode.PartTime)
        && (offer.Routes.Length == 0 || course.Route is not { } route || offer.Routes.Split("; ").Contains(route.ToString(), StringComparer.Ordinal));
}
