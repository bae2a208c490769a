namespace IttPartnerships.Planner;

/// <summary>Prices in parts of a point: of offers in windows, of schools in windows, of company (by meeting of <see cref="Company"/>) and of an unfilled slot.</summary>
internal sealed record Prices(long[] Places, long[] Schools, long[] Meetings, long PerSlot);

/// <summary>
/// Looks for the prices under which what is left of the trainees' cheapest courses, after paying back every place's price, is as much as can be. Whatever the
/// prices, no plan costs less than that: the ascent only decides how near it comes.
/// <para>
/// Trainees choose softly (<see cref="SoftOracle"/>), so that what is wanted of each place changes little by little with its price, and a price
/// moves by the temperature times how much more is wanted than there is, with some of its last move. Then the temperature falls a little. That is the smoothed dual of the
/// relaxation climbed by proportional steps (Sinkhorn and Knopp 1967; Darroch and Ratcliff 1972) with momentum. O(rounds × options). Decision 0019.
/// </para>
/// </summary>
internal sealed class PriceAscent
{
    // Tried on years with a known optimum: longer steps swing, shorter ones lag behind the falling temperature.
    public const double Step = 0.8;
    public const double Momentum = 0.9;

    // So seldom are options looked at that are too dear to count.
    private const int RoundsBetweenAll = 8;
    private readonly Model model;
    private readonly SoftRound soft;
    private readonly double perSlot;
    private readonly double journeys;
    private readonly Moving places;
    private readonly Moving schools;
    private readonly CompanyAscent company;
    private readonly double[] together;
    private readonly double[] wantedAtSchool;
    private readonly bool[] binds;
    private int rounds;

    /// <param name="perSlot">Points of an unfilled slot.</param>
    /// <param name="journeys">What a point of a journey counts.</param>
    public PriceAscent(Model model, SoftRound soft, Company company, double perSlot, double journeys)
    {
        (this.model, this.soft, this.perSlot, this.journeys) = (model, soft, perSlot, journeys);
        var windows = model.WindowNames.Length;
        places = new Moving(model.Problem.Offers.Count * windows);
        schools = new Moving(model.Problem.Schools.Count * windows);
        this.company = new CompanyAscent(company, model.Weights.Apart * journeys);
        together = new double[places.Price.Length + company.Count];
        wantedAtSchool = new double[schools.Price.Length];
        binds = [.. model.Problem.Schools.Select((school, at) => school.Places is { } most && most < model.OffersAt[at].Sum(offer => (long)model.Problem.Offers[offer].Places))];
    }

    /// <summary>Starts from given prices, each times so much.</summary>
    public void From(Prices prices, double times)
    {
        for (var i = 0; i < places.Price.Length; i++)
        {
            places.Price[i] = prices.Places[i] * times;
        }

        for (var i = 0; i < schools.Price.Length; i++)
        {
            schools.Price[i] = prices.Schools[i] * times;
        }
    }

    /// <summary>One round at this temperature.</summary>
    /// <returns>False when stopped on the way; prices are then as before.</returns>
    public bool Round(double temperature, CancellationToken stop)
    {
        var windows = model.WindowNames.Length;
        for (var i = 0; i < places.Price.Length; i++)
        {
            together[i] = places.Price[i] + schools.Price[model.SchoolResource(model.Problem.Offers[i / windows].School, i % windows)];
        }

        company.Tell(together.AsSpan(places.Price.Length));
        if (!soft.Run(new SoftPrices(together, perSlot, journeys, temperature, rounds++ % RoundsBetweenAll == 0), stop))
        {
            return false;
        }

        Array.Clear(wantedAtSchool);
        for (var i = 0; i < places.Price.Length; i++)
        {
            var (offer, wanted) = (model.Problem.Offers[i / windows], soft.Used[i] / SoftOracle.PartsOfUse);
            wantedAtSchool[model.SchoolResource(offer.School, i % windows)] += wanted;
            places.Move(i, wanted, offer.Places, temperature);
        }

        for (var i = 0; i < wantedAtSchool.Length; i++)
        {
            if (binds[i / windows])
            {
                schools.Move(i, wantedAtSchool[i], model.Problem.Schools[i / windows].Places!.Value, temperature);
            }
        }

        company.Move(soft.Used.AsSpan(places.Price.Length), temperature);
        return true;
    }

    /// <summary>The present prices, in so many parts of a point.</summary>
    public Prices Whole(double parts) => new(places.Whole(parts), schools.Whole(parts), company.Whole(parts), (long)Math.Round(perSlot * parts));

    private sealed class Moving(int count)
    {
        private readonly double[] speed = new double[count];

        public double[] Price { get; } = new double[count];

        public long[] Whole(double parts) => [.. Price.Select(price => (long)Math.Round(price * parts))];

        public void Move(int at, double wanted, double there, double temperature)
        {
            if (there <= 0 || (wanted <= 0 && Price[at] <= 0))
            {
                return;
            }

            // Near ln(wanted / there), and never more than 2.
            var want = 2 * (wanted - there) / (wanted + there);
            var next = Price[at] + (speed[at] = (Momentum * speed[at]) + (Step * temperature * want));
            if (next <= 0)
            {
                (next, speed[at]) = (0, 0);
            }

            Price[at] = next;
        }
    }
}
