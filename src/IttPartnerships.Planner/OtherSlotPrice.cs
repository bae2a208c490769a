namespace IttPartnerships.Planner;

/// <summary>
/// Looks for a price of an unfilled slot at which more is proved. Prices of all scarce places have to move with it: they are followed while it rises or falls little by little, and cool once more. What prices prove is
/// concave, so as long as more is proved on the way there it is gone on. O(rounds × options). Decision 0019.
/// </summary>
internal sealed class OtherSlotPrice(Model model, SoftRound soft, Company company, Asked everybody)
{
    // Of one leg: how much dearer the slot gets each round, half as dear again in all of them, and how warm it is meanwhile. Written out, since machines differ in the last digit of a root.
    private const double Dearer = 1.0067806369281345;
    private const int Rounds = 60;
    private const double Warm = 150;
    private const double Coldest = 6;
    private const double Cooling = 0.94;
    private const int MostLegs = 3;

    // A leg is looked along in so many paces, and as far beyond. Where no more than half of it proves more, that was the last one.
    private const int Paces = 8;
    private const int PacesToGoOn = 5;

    /// <param name="start">Prices in which an ascent ended.</param>
    /// <param name="isDearer">Whether the slot is more likely too cheap than too dear.</param>
    /// <param name="prove">What prices prove.</param>
    /// <param name="told">Told after every round.</param>
    /// <returns>Prices that prove more; null where there are none, or when stopped.</returns>
    public Prices? Find(Prices start, bool isDearer, Func<Prices, long> prove, Action? told, CancellationToken stop)
    {
        var (best, most) = (start, prove(start));
        Go(isDearer ? Dearer : 1 / Dearer);
        if (best == start)
        {
            Go(isDearer ? 1 / Dearer : Dearer);
        }

        return stop.IsCancellationRequested || best == start ? null : best;

        void Go(double eachRound)
        {
            for (var (leg, paces) = (0, int.MaxValue); leg < MostLegs && paces >= PacesToGoOn && !stop.IsCancellationRequested; leg++)
            {
                paces = Look(best, Follow(best, eachRound, told, stop));
            }
        }

        // How many paces more and more was proved.
        int Look(Prices from, Prices to)
        {
            for (var pace = 1; pace <= 2 * Paces && !stop.IsCancellationRequested; pace++)
            {
                var prices = Between(from, to, (double)pace / Paces);
                if (prove(prices) is var proved && proved <= most)
                {
                    return pace - 1;
                }

                (best, most) = (prices, proved);
            }

            return 2 * Paces;
        }
    }

    private Prices Follow(Prices start, double eachRound, Action? told, CancellationToken stop)
    {
        var ascent = new PriceAscent(model, soft, company, everybody, left: null, (double)start.PerSlot / LowerBound.Scale, journeys: 1);
        ascent.From(start, LowerBound.Scale);
        for (var round = 0; round < Rounds && !stop.IsCancellationRequested; round++)
        {
            ascent.Scale(eachRound);
            ascent.Round(Warm, everybody.Trainees, stop);
            told?.Invoke();
        }

        for (var temperature = Warm; temperature > Coldest && ascent.Round(temperature, everybody.Trainees, stop); temperature *= Cooling)
        {
            told?.Invoke();
        }

        return ascent.Whole(LowerBound.Scale);
    }

    private Prices Between(Prices start, Prices end, double way)
    {
        var most = model.Weights.Unfilled * LowerBound.Scale;
        return new(
            All(start.Places, end.Places, most),
            All(start.Schools, end.Schools, most),
            All(start.Meetings, end.Meetings, model.Weights.Apart * LowerBound.Scale),
            One(start.PerSlot / LowerBound.Scale, end.PerSlot / LowerBound.Scale, model.Weights.Unfilled) * LowerBound.Scale);

        long[] All(long[] from, long[] to, long most) => [.. from.Zip(to, (one, other) => One(one, other, most))];
        long One(long from, long to, long most) => Math.Clamp(from + (long)(way * (to - from)), 0, most);
    }
}
