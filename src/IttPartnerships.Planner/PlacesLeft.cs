namespace IttPartnerships.Planner;

/// <summary>Places of offers and totals of schools, window by window, that are left beside trainees who are decided.</summary>
internal sealed class PlacesLeft
{
    private readonly Model model;
    private readonly int[] offers;
    private readonly int[] schools;
    private readonly bool[] taken;

    public PlacesLeft(Model model)
    {
        this.model = model;
        var windows = model.WindowNames.Length;
        offers = [.. model.Problem.Offers.SelectMany(offer => Enumerable.Repeat(offer.Places, windows))];
        schools = [.. model.Problem.Schools.SelectMany(school => Enumerable.Repeat(school.Places ?? int.MaxValue, windows))];
        taken = [.. Enumerable.Range(0, offers.Length).Select(place => offers[place] <= 0 || schools[model.SchoolResource(model.Problem.Offers[place / windows].School, place % windows)] <= 0)];
    }

    /// <summary>Of an offer in a window, by <see cref="Model.OfferResource"/>.</summary>
    public int Of(int place) => offers[place];

    /// <summary>Of a school in a window, by <see cref="Model.SchoolResource"/>.</summary>
    public int AtSchool(int school) => schools[school];

    /// <summary>Whether no place of an offer in a window is left, or none of its school.</summary>
    public bool IsTaken(int place) => taken[place];

    public void Take(int slot, in Candidate candidate)
    {
        var window = model.WindowOf[slot];
        var (place, school) = (model.OfferResource(candidate.Offer, window), model.SchoolResource(candidate.School, window));
        taken[place] |= --offers[place] <= 0;
        if (schools[school] != int.MaxValue && --schools[school] <= 0)
        {
            foreach (var offer in model.OffersAt[candidate.School])
            {
                taken[model.OfferResource(offer, window)] = true;
            }
        }
    }
}
