namespace IttPartnerships.Planner;

/// <summary>
/// Which limits the places of a round draw on: each its offer's and its school's, in every stretch of its window. Laid out in one row, since every round goes through all of them.
/// </summary>
internal sealed class LimitsOf
{
    private readonly int[] starts;
    private readonly (int Offer, int School)[] limits;

    /// <param name="places">By <see cref="Model.OfferResource"/>.</param>
    public LimitsOf(Model model, int[] places)
    {
        var offers = model.Problem.Offers.Count;
        List<(int, int)> all = [];
        starts = new int[places.Length + 1];
        for (var at = 0; at < places.Length; at++)
        {
            var offer = places[at] % offers;
            foreach (var stretch in model.Stretches.Of(places[at] / offers))
            {
                all.Add((model.OfferLimit(offer, stretch), model.SchoolLimit(model.Problem.Offers[offer].School, stretch)));
            }

            starts[at + 1] = all.Count;
        }

        limits = [.. all];
        Offers = [.. limits.DistinctBy(limit => limit.Offer)];
    }

    /// <summary>Each limit of an offer (<see cref="Model.OfferLimit"/>) once, with its school's then (<see cref="Model.SchoolLimit"/>).</summary>
    public (int Offer, int School)[] Offers { get; }

    /// <summary>Of the place that stands there in the row it was made of.</summary>
    public ReadOnlySpan<(int Offer, int School)> this[int at] => limits.AsSpan(starts[at], starts[at + 1] - starts[at]);
}
