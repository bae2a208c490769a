namespace IttPartnerships.Planner;

/// <summary>
/// One letter of the course in hand: its near options at the present prices, in lists by what they bring of the course's needs. Likelihoods are told per list, the cheapest of the
/// list being 1: what completes a course may be dearer by far than what does not.
/// <para>Lists go by their position in the letter, schools by their number in the course (<see cref="CourseOptions.SchoolCount"/>), labels by <see cref="LabelClasses"/>.</para>
/// </summary>
internal sealed class SoftLetter
{
    private const int Classes = LabelClasses.Most;

    // More options than one in so many schools are quicker wiped all together.
    private const int Few = 8;
    private readonly LikeliestSchool surest = new();
    private readonly NearOptions near = new();
    private int[] start = [0];
    private double[] least = [];
    private double[] costs = [];
    private double[] weights = [];
    private double[] likely = [];
    private double[] sums = [];
    private double[] beside = [];
    private double[] byLabels = [];
    private double[] atSchools = [];
    private int width;

    public CourseLetter Letter { get; private set; } = new([], []);

    /// <summary>Schools of the course.</summary>
    public int Schools { get; private set; }

    public int Lists => Letter.Lists.Length;

    /// <summary>What leaving all of the letter unfilled costs.</summary>
    public double Out { get; private set; }

    /// <summary>What the cheapest option of a list costs.</summary>
    public double Least(int list) => least[list];

    /// <summary>By near option of a list.</summary>
    public Span<double> Weights(int list) => weights.AsSpan(start[list], Letter.Lists[list].Near);

    /// <summary>By near option of a list: how likely it is beside all that the other letter could be, for <see cref="SoftBeside"/> to fill in.</summary>
    public Span<double> Likely(int list) => likely.AsSpan(start[list], Letter.Lists[list].Near);

    /// <summary>By list, where that is the same for all its options: how likely all is that the other letter could be.</summary>
    public Span<double> Beside => beside.AsSpan(0, Lists);

    /// <summary>All weights of a list.</summary>
    public double Sum(int list) => sums[list];

    /// <summary>Weights of a list by class of labels.</summary>
    public Span<double> ByLabels(int list) => byLabels.AsSpan(list * Classes, Letter.Classes);

    /// <summary>Weights at a school by list, and nothing in lanes that are left.</summary>
    public Span<double> At(int school) => atSchools.AsSpan(school * width, width);

    /// <summary>By near option of a list.</summary>
    public ReadOnlySpan<ushort> SchoolsOf(int list) => Letter.Options.Schools.AsSpan(Letter.Lists[list].Start, Letter.Lists[list].Near);

    /// <summary>By near option of a list: its class.</summary>
    public ReadOnlySpan<byte> LabelsOf(int list) => Letter.Options.Labels.AsSpan(Letter.Lists[list].Start, Letter.Lists[list].Near);

    /// <summary>Takes the letter in hand: all its options, or those that were near when all were looked at last.</summary>
    /// <param name="schools">How many the course has.</param>
    public void Take(CourseLetter letter, int schools, in SoftPrices prices)
    {
        (Letter, Schools, Out) = (letter, schools, letter.Out(prices));
        if (prices.All)
        {
            near.LookAtAll(letter, prices);
        }

        Grow();
        for (var list = 0; list < Lists; list++)
        {
            start[list + 1] = start[list] + letter.Lists[list].Near;
        }
    }

    /// <summary>Weighs options by what they are made of: against one that costs nothing, as all lists do then.</summary>
    public void Weigh(Likelihoods likelihoods)
    {
        for (var list = 0; list < Lists; list++)
        {
            least[list] = 0;
            likelihoods.Weigh(Letter, Letter.Lists[list].Start, Weights(list));
        }
    }

    /// <summary>Reads what options cost.</summary>
    public void Cost(in SoftPrices prices)
    {
        for (var list = 0; list < Lists; list++)
        {
            least[list] = Letter.Cost(Letter.Lists[list].Start, prices, costs.AsSpan(start[list]..start[list + 1]));
        }
    }

    /// <summary>Weighs the options of each list against the cheapest of it.</summary>
    public void Weigh(double temperature)
    {
        for (var list = 0; list < Lists; list++)
        {
            var own = Weights(list);
            SoftExp.OfDearer(costs.AsSpan(start[list], own.Length), least[list], 1 / temperature, own);
        }
    }

    /// <summary>Adds up the weights of each list.</summary>
    public void Add()
    {
        for (var list = 0; list < Lists; list++)
        {
            sums[list] = Lanes.Sum(Weights(list));
        }
    }

    /// <summary>Adds up the weights of each list by class of labels and by school. <see cref="Leave"/> has to follow.</summary>
    public void Gather()
    {
        byLabels.AsSpan(0, Lists * Classes).Clear();
        for (var list = 0; list < Lists; list++)
        {
            var own = Weights(list);
            var labels = LabelsOf(list);
            var there = SchoolsOf(list);
            var byLabel = ByLabels(list);
            var atSchool = atSchools.AsSpan(list);
            for (var i = 0; i < own.Length; i++)
            {
                byLabel[labels[i]] += own[i];
                atSchool[there[i] * width] += own[i];
            }

            sums[list] = Lanes.Sum(byLabel);
        }
    }

    /// <summary>Wipes what is at schools, for the next to be gathered: hardly anything where few options are near.</summary>
    public void Leave()
    {
        if (start[Lists] * Few > Schools)
        {
            atSchools.AsSpan(0, Schools * width).Clear();
            return;
        }

        for (var list = 0; list < Lists; list++)
        {
            foreach (var school in SchoolsOf(list))
            {
                At(school).Clear();
            }
        }
    }

    /// <summary>How likely the letter is filled while all of the other stays unfilled.</summary>
    public double Alone(SoftPairs pairs)
    {
        var sum = 0.0;
        for (var list = 0; list < Lists; list++)
        {
            sum += sums[list] * pairs.WithOut(this, list);
        }

        return sum;
    }

    /// <summary>Adds what is likely to the use of places.</summary>
    /// <param name="all">What everything is together.</param>
    /// <param name="isCoarse">Whether all options of a list have the same beside them (<see cref="Beside"/>), or each its own (<see cref="Likely"/>).</param>
    public void Use(double all, bool isCoarse, long[] used)
    {
        for (var list = 0; list < Lists; list++)
        {
            var share = isCoarse ? Weights(list) : Likely(list);
            var parts = SoftOracle.PartsOfUse / all * (isCoarse ? beside[list] : 1);
            var first = Letter.Lists[list].Start;
            var places = Letter.Options.Places.AsSpan(first, share.Length);
            for (var i = 0; i < share.Length; i++)
            {
                used[places[i]] += (long)(share[i] * parts);
            }

            for (var i = 0; i < share.Length && Letter.Places.Length > 0; i++)
            {
                Letter.UseMore(first + i, (long)(share[i] * parts), used);
            }
        }
    }

    /// <summary>How likely the likeliest school is, or none at all.</summary>
    public double Surest(double all, bool isCoarse)
    {
        surest.Start();
        for (var list = 0; list < Lists; list++)
        {
            var share = isCoarse ? Weights(list) : Likely(list);
            var whole = isCoarse ? all / beside[list] : all;
            var schools = SchoolsOf(list);
            for (var i = 0; i < share.Length; i++)
            {
                surest.Add(schools[i], share[i] / whole);
            }
        }

        return surest.Most;
    }

    private void Grow()
    {
        if (costs.Length < Letter.Options.Count)
        {
            var length = 2 * Letter.Options.Count;
            (costs, weights, likely) = (new double[length], new double[length], new double[length]);
        }

        if (start.Length <= Lists)
        {
            (start, least, sums, beside, byLabels) = (new int[Lists + 1], new double[Lists], new double[Lists], new double[Lists], new double[Lists * Classes]);
        }

        width = Lanes.Filled(Lists);
        atSchools = atSchools.Length < width * Schools ? new double[2 * width * Schools] : atSchools;
    }
}
