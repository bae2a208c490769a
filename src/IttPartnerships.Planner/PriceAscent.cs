namespace IttPartnerships.Planner;

/// <summary>Prices in parts of a point: of offers in windows, of schools in windows, and of an unfilled slot.</summary>
internal sealed record Prices(long[] Places, long[] Schools, long PerSlot);

/// <summary>
/// Looks for the prices under which what is left of the trainees' cheapest courses, after paying back every place's price, is as much as can be. Whatever the
/// prices, no plan costs less than that: the ascent only decides how near it comes.
/// <para>
/// Prices rise on several levels at once at first (<see cref="PriceGroups"/>), then one by one, in ever smaller steps. O(rounds × candidates). Decision 0019.
/// </para>
/// </summary>
internal sealed class PriceAscent
{
    private readonly Model model;
    private readonly OracleRound round;
    private readonly PriceGroups groups;
    private readonly PriceBoard board;
    private readonly PriceLevel single;
    private readonly PriceLevel[] together;
    private readonly PriceLevel schools;
    private readonly bool[] schoolBinds;
    private readonly int[] schoolUsed;
    private readonly double[] total;

    /// <param name="scale">Parts of a point.</param>
    /// <param name="perSlot">Price of an unfilled slot, in parts.</param>
    public PriceAscent(Model model, OracleRound round, PriceGroups groups, long scale, long perSlot)
    {
        (this.model, this.round, this.groups) = (model, round, groups);
        board = new PriceBoard(model, scale) { PerSlot = perSlot };
        var places = model.Problem.Offers.Count * model.WindowNames.Length;
        single = new PriceLevel(places);
        together = [.. groups.All.Select(group => new PriceLevel(group.Count))];
        schools = new PriceLevel(model.Problem.Schools.Count * model.WindowNames.Length);
        schoolBinds = [.. model.Problem.Schools.Select((school, at) => school.Places is { } most && most < model.OffersAt[at].Sum(offer => (long)model.Problem.Offers[offer].Places))];
        schoolUsed = new int[schools.Value.Length];
        total = new double[places];
        Best = new Prices(new long[places], new long[schools.Value.Length], perSlot);
        BestValue = long.MinValue;
    }

    /// <summary>Prices of the best round so far.</summary>
    public Prices Best { get; private set; }

    /// <summary>What the best round proves, in parts of a point.</summary>
    public long BestValue { get; private set; }

    /// <summary>What a plan costs that is there already: nothing above it can be proved, so the ascent ends there.</summary>
    public long Enough { get; init; } = long.MaxValue;

    /// <summary>Starts from given prices.</summary>
    public void From(Prices prices)
    {
        for (var i = 0; i < single.Value.Length; i++)
        {
            single.Value[i] = prices.Places[i];
        }

        for (var i = 0; i < schools.Value.Length; i++)
        {
            schools.Value[i] = prices.Schools[i];
        }
    }

    /// <param name="step">Of the first round, in parts of a point.</param>
    /// <param name="last">Of the last round.</param>
    /// <param name="grouped">Whether prices of groups move too.</param>
    /// <param name="told">Told after every round.</param>
    public void Climb(int rounds, double step, double last, bool grouped, Action? told, CancellationToken stop)
    {
        foreach (var level in (PriceLevel[])[single, schools, .. together])
        {
            level.Forget();
        }

        var shrink = Math.Pow(last / step, 1.0 / Math.Max(1, rounds - 1));
        for (var i = 0; i < rounds && BestValue < Enough && !stop.IsCancellationRequested; i++, step *= shrink)
        {
            Look();
            Pull();
            single.Move(step);
            schools.Move(step, least: 0);
            foreach (var level in grouped ? together : [])
            {
                level.Move(step);
            }

            told?.Invoke();
        }

        Fold();
    }

    private void Fold()
    {
        for (var i = 0; i < total.Length; i++)
        {
            single.Value[i] = Math.Max(0, Total(i));
        }

        foreach (var level in together)
        {
            Array.Clear(level.Value);
        }
    }

    private double Total(int place)
    {
        var sum = single.Value[place];
        for (var level = 0; level < together.Length; level++)
        {
            sum += together[level].Value[groups.All[level].Of[place]];
        }

        return sum;
    }

    // One round at the present prices.
    private void Look()
    {
        for (var i = 0; i < total.Length; i++)
        {
            total[i] = Total(i);
        }

        var prices = new Prices([.. total.Select(price => (long)Math.Round(Math.Max(0, price)))], [.. schools.Value.Select(price => (long)Math.Round(price))], board.PerSlot);
        var value = board.Set(prices, round);
        if (value > BestValue)
        {
            (BestValue, Best) = (value, prices);
        }
    }

    private void Pull()
    {
        var windows = model.WindowNames.Length;
        Array.Clear(schoolUsed);
        foreach (var level in together)
        {
            Array.Clear(level.Pull);
        }

        for (var i = 0; i < total.Length; i++)
        {
            var offer = model.Problem.Offers[i / windows];
            double pull = round.Used[i] - offer.Places;

            // A place that is free and costs nothing pulls nothing down.
            single.Pull[i] = pull = total[i] <= 0 && pull < 0 ? 0 : pull;
            for (var level = 0; level < together.Length; level++)
            {
                together[level].Pull[groups.All[level].Of[i]] += pull;
            }

            schoolUsed[model.SchoolResource(offer.School, i % windows)] += round.Used[i];
        }

        for (var i = 0; i < schools.Value.Length; i++)
        {
            schools.Pull[i] = schoolBinds[i / windows] ? schoolUsed[i] - model.Problem.Schools[i / windows].Places!.Value : 0;
        }
    }
}
