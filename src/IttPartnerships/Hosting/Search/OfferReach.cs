using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Hosting.Search;

/// <summary>The schools that lie within some minutes of a place, with the journey to each; without a limit, every school with its journey.</summary>
internal sealed record OfferReach(int? Minutes, IReadOnlyDictionary<OrganisationId, TravelTime> Schools)
{
    public static OfferReach Of(RegisterSnapshot register, GridReference from, OfferSearch search)
    {
        var reach = new Reach(from, search.Minutes, search.Mode);
        Dictionary<OrganisationId, TravelTime> schools = [];
        foreach (var row in register.Rows)
        {
            if (row is { Kind: OrganisationKind.School, IsClosed: false, Place.IsPlace: true } && reach.Holds(row))
            {
                schools[row.Id] = reach.Journey(row)!.Value;
            }
        }

        return new(search.Minutes, schools);
    }
}
