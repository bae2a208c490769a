namespace IttPartnerships.Planner;

/// <summary>Places of offers and totals of schools, stretch by stretch, that are left beside trainees who are decided.</summary>
internal sealed class PlacesLeft
{
    private readonly Model model;
    private readonly int[] offers;
    private readonly int[] schools;
    private readonly bool[] taken;

    public PlacesLeft(Model model)
    {
        this.model = model;
        offers = [.. model.Problem.Offers.SelectMany(offer => Enumerable.Repeat(offer.Places, model.Stretches.Count))];
        schools = [.. model.Problem.Schools.SelectMany(school => Enumerable.Repeat(school.Places ?? int.MaxValue, model.Stretches.Count))];
        taken = [.. Enumerable.Repeat(model.Problem.Offers.Select(offer => offer.Places <= 0 || model.Problem.Schools[offer.School].Places <= 0), model.WindowNames.Length).SelectMany(closed => closed)];
    }

    /// <summary>Places that were taken, of all offers together.</summary>
    public int TakenInAll { get; private set; }

    /// <summary>Of an offer in a stretch, by <see cref="Model.OfferLimit"/>.</summary>
    public int Of(int limit) => offers[limit];

    /// <summary>Of a school in a stretch, by <see cref="Model.SchoolLimit"/>.</summary>
    public int AtSchool(int limit) => schools[limit];

    /// <summary>Whether no place of an offer is left in a window, or none of its school; by <see cref="Model.OfferResource"/>.</summary>
    public bool IsTaken(int place) => taken[place];

    public void Take(int slot, in Candidate candidate)
    {
        TakenInAll++;
        foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
        {
            if (--offers[model.OfferLimit(candidate.Offer, stretch)] <= 0)
            {
                Close(candidate.Offer, stretch);
            }

            var school = model.SchoolLimit(candidate.School, stretch);
            if (schools[school] != int.MaxValue && --schools[school] <= 0)
            {
                foreach (var offer in model.OffersAt[candidate.School])
                {
                    Close(offer, stretch);
                }
            }
        }
    }

    private void Close(int offer, int stretch)
    {
        foreach (var window in model.Stretches.WindowsIn(stretch))
        {
            taken[model.OfferResource(offer, window)] = true;
        }
    }
}
