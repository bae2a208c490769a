using IttPartnerships.Data;

namespace IttPartnerships.Hosting;

internal static class NewOffer
{
    /// <summary>Seen by the same as the answer's other offers.</summary>
    public static Offer In(AppDb db, HostingAnswer answer)
    {
        var like = answer.Offers.Find(o => o.WithdrawnOn is null);
        var offer = new Offer
        {
            Id = OfferId.New(), Answer = answer.Id, School = answer.School, Year = answer.Year,
            FirstProvider = like?.FirstProvider, FirstUntil = like?.FirstUntil, EveryoneFrom = like?.EveryoneFrom,
        };
        answer.Offers.Add(offer);
        db.Add(offer);
        return offer;
    }
}
