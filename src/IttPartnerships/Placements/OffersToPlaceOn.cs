using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;

namespace IttPartnerships.Placements;

/// <summary>Offers a provider may place its trainees on: that stand, of a kind to be placed on, and are shown to it on the day.</summary>
internal static class OffersToPlaceOn
{
    public static readonly IReadOnlyList<OfferKind> Kinds = [OfferKind.Main, OfferKind.Contrasting, OfferKind.OtherExperience];

    public static IQueryable<Offer> Of(AppDb db, OrganisationId provider, DateOnly on) => db.Offers.Where(o =>
        o.WithdrawnOn == null && Kinds.Contains(o.Kind)
        && db.HostingAnswers.Any(a => a.Id == o.Answer && a.Interest != HostingInterest.No)
        && (o.FirstProvider == provider
            || ((o.FirstProvider == null || o.FirstUntil < on)
                && (db.AnswerRecipients.Any(r => r.Answer == o.Answer && r.Provider == provider) || o.EveryoneFrom <= on))));
}
