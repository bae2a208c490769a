namespace IttPartnerships.Planner;

/// <summary>Prices in parts of a point: of offers and of schools in stretches (<see cref="Model.OfferLimit"/>, <see cref="Model.SchoolLimit"/>), of company (by meeting of <see cref="Company"/>) and of an unfilled slot.</summary>
internal sealed record Prices(long[] Places, long[] Schools, long[] Meetings, long PerSlot);

/// <summary>
/// Looks for the prices under which what is left of the trainees' cheapest courses, after paying back every place's price, is as much as can be. Whatever the
/// prices, no plan costs less than that: the ascent only decides how near it comes.
/// <para>
/// Trainees choose softly (<see cref="SoftOracle"/>), so that what is wanted of each place changes little by little with its price, and a price
/// moves by the temperature times how much more is wanted than there is, with some of its last move. Then the temperature falls a little. That is the smoothed dual of the
/// relaxation climbed by proportional steps (Sinkhorn and Knopp 1967; Darroch and Ratcliff 1972) with momentum. Where many places are scarce together, hardly more is wanted of each
/// than there is, and all their prices must move for as long as it cools: so every price keeps a trend of its own besides, as controllers with an integral part do. O(rounds × options). Decision 0019.
/// </para>
/// </summary>
internal sealed class PriceAscent
{
    // Tried on years with a known optimum: longer steps swing, shorter ones lag behind the falling temperature.
    public const double Step = 0.8;
    private const double Momentum = 0.8;

    // As Step, but of what every later round goes on moving, times the temperature it then is.
    private const double Trend = 0.3;

    // Dearer than any course, and no trouble in a sum.
    private const double Taken = 1e12;

    // So seldom are options looked at that are too dear to count.
    private const int RoundsBetweenAll = 8;

    private readonly Model model;
    private readonly SoftRound soft;
    private readonly Asked asked;
    private readonly PlacesLeft left;
    private readonly bool anyDecided;
    private double perSlot;
    private readonly double journeys;
    private readonly double coarseAbove;
    private readonly int firstCompany;
    private readonly Moving places;
    private readonly Moving schools;
    private readonly CompanyAscent company;
    private readonly double[] together;
    private readonly double[] wanted;
    private readonly double[] wantedAtSchool;
    private readonly LimitsOf limits;
    private readonly int[] binding;

    // Asked places that are not taken yet: where they stand among all asked, and their numbers.
    private int[] open;
    private int[] openPlaces;
    private int takenThen;
    private int rounds;

    /// <param name="asked">Whose courses there are prices for; others are decided.</param>
    /// <param name="left">Beside those who are decided; null where nobody is.</param>
    /// <param name="perSlot">Points of an unfilled slot.</param>
    /// <param name="journeys">What a point of a journey counts.</param>
    /// <param name="coarseAbove">The temperature above which what the letters of a course ask of each other is not looked at, where there are many schools: while it is warm a course is at hundreds of them, and that hardly shows.</param>
    public PriceAscent(Model model, SoftRound soft, Company company, Asked asked, PlacesLeft? left, double perSlot, double journeys, double coarseAbove = double.MaxValue)
    {
        (this.model, this.soft, this.asked, this.left, anyDecided, this.perSlot, this.journeys) = (model, soft, asked, left ?? new PlacesLeft(model), left is not null, perSlot, journeys);
        places = new Moving(model.OfferLimits);
        schools = new Moving(model.SchoolLimits);
        this.coarseAbove = coarseAbove;
        this.company = new CompanyAscent(company, asked.Meetings, model.Weights.Apart * journeys);
        firstCompany = model.OfferResources;
        together = new double[firstCompany + company.Count];
        (wanted, wantedAtSchool) = (new double[places.Price.Length], new double[schools.Price.Length]);
        limits = new LimitsOf(model, asked.Places);
        binding = [.. limits.Offers.Select(limit => limit.School).Distinct().Where(school => Binds(school / model.Stretches.Count))];
        (open, openPlaces, takenThen) = ([.. Enumerable.Range(0, asked.Places.Length)], asked.Places, -1);
    }

    public CompanyAscent Company => company;

    /// <summary>Starts from given prices, which are in so many parts of a point.</summary>
    public void From(Prices prices, double parts)
    {
        company.From(prices.Meetings, parts);
        for (var i = 0; i < places.Price.Length; i++)
        {
            places.Price[i] = prices.Places[i] / parts;
        }

        for (var i = 0; i < schools.Price.Length; i++)
        {
            schools.Price[i] = prices.Schools[i] / parts;
        }
    }

    /// <summary>Makes an unfilled slot so many times as dear, and every place with it, which is about what it comes to.</summary>
    public void Scale(double times)
    {
        perSlot *= times;
        places.Scale(times);
        schools.Scale(times);
    }

    /// <summary>One round at this temperature.</summary>
    /// <param name="trainees">Those asked who are still undecided.</param>
    /// <param name="sure">Whether how sure they are is asked for.</param>
    /// <returns>False when stopped on the way; prices are then as before.</returns>
    public bool Round(double temperature, IReadOnlyList<int> trainees, CancellationToken stop, bool sure = false)
    {
        Close();
        foreach (var at in open)
        {
            together[asked.Places[at]] = Price(at);
        }

        company.Tell(together.AsSpan(firstCompany));
        if (!soft.Run(new SoftPrices(together, perSlot, journeys, temperature, rounds++ % RoundsBetweenAll == 0, sure, temperature > coarseAbove ? SoftSlots.ManySchools : int.MaxValue), new Asked(trainees, openPlaces, asked.Meetings), stop))
        {
            return false;
        }

        Move(temperature);
        company.Move(soft.Used.AsSpan(firstCompany), temperature);
        return true;
    }

    // Nobody asks any more for what those took who are decided, and its price stands still.
    private void Close()
    {
        if (anyDecided && left.TakenInAll != takenThen)
        {
            takenThen = left.TakenInAll;
            foreach (var place in openPlaces.Where(left.IsTaken))
            {
                together[place] = Taken;
            }

            open = [.. open.Where(at => !left.IsTaken(asked.Places[at]))];
            openPlaces = [.. open.Select(at => asked.Places[at])];
        }
    }

    // Of an asked place, by where it stands: what it costs in all stretches of its window.
    private double Price(int at)
    {
        var price = 0.0;
        foreach (var (offer, school) in limits[at])
        {
            price += places.Price[offer] + schools.Price[school];
        }

        return price;
    }

    private void Move(double temperature)
    {
        foreach (var (offer, school) in limits.Offers)
        {
            (wanted[offer], wantedAtSchool[school]) = (0, 0);
        }

        foreach (var at in open)
        {
            var used = soft.Used[asked.Places[at]] / SoftOracle.PartsOfUse;
            foreach (var (offer, school) in limits[at])
            {
                wanted[offer] += used;
                wantedAtSchool[school] += used;
            }
        }

        foreach (var (offer, _) in limits.Offers)
        {
            places.Move(offer, wanted[offer], left.Of(offer), temperature);
        }

        foreach (var school in binding)
        {
            schools.Move(school, wantedAtSchool[school], left.AtSchool(school), temperature);
        }
    }

    // Whether a school takes fewer than its offers add up to.
    private bool Binds(int school) => model.Problem.Schools[school].Places is { } most && most < model.OffersAt[school].Sum(offer => (long)model.Problem.Offers[offer].Places);

    /// <summary>The present prices, in so many parts of a point; of places that somebody decided took, more than any course costs.</summary>
    public Prices Whole(double parts)
    {
        Prices prices = new(places.Whole(parts), schools.Whole(parts), company.Whole(parts), (long)Math.Round(perSlot * parts));
        foreach (var (offer, school) in limits.Offers)
        {
            prices.Places[offer] = anyDecided && (left.Of(offer) <= 0 || left.AtSchool(school) <= 0) ? (long)(Taken * parts) : prices.Places[offer];
        }

        return prices;
    }

    private sealed class Moving(int count)
    {
        private readonly double[] speed = new double[count];
        private readonly double[] trend = new double[count];

        public double[] Price { get; } = new double[count];

        public long[] Whole(double parts) => [.. Price.Select(price => (long)Math.Round(price * parts))];

        public void Scale(double times)
        {
            for (var i = 0; i < Price.Length; i++)
            {
                Price[i] *= times;
            }
        }

        public void Move(int at, double wanted, double there, double temperature)
        {
            if (there <= 0 || (wanted <= 0 && Price[at] <= 0))
            {
                return;
            }

            // Near ln(wanted / there), and never more than 2.
            var want = 2 * (wanted - there) / (wanted + there);
            speed[at] = (Momentum * speed[at]) + (Step * temperature * want);
            trend[at] += Trend * want;
            var next = Price[at] + speed[at] + (temperature * trend[at]);
            if (next <= 0)
            {
                (next, speed[at], trend[at]) = (0, 0, 0);
            }

            Price[at] = next;
        }
    }
}
