namespace IttPartnerships.Planner;

/// <summary>
/// One letter of the course in hand: its options at the present prices, in lists by what they bring of the course's needs, and in buckets by the contrast of their school
/// besides. Likelihoods are told per list, the cheapest of the list being 1: what completes a course may be dearer by far than what does not.
/// <para>Numbers of lists are positions in <see cref="Lists"/>, numbers of schools those of the course (<see cref="CourseOptions.SchoolCount"/>).</para>
/// </summary>
internal sealed class SoftLetter(CourseOptions courses)
{
    private const int Classes = LabelClasses.Most;
    private const int MostLists = 256;

    // Where hardly anything is left of a sum after taking away what is at the same school, rounding would be most of it.
    private const double Hardly = 1e-4;
    private readonly LikeliestSchool surest = new();
    private readonly NearOptions near = new(courses);
    private readonly double[] least = new double[MostLists];
    private readonly int[] positions = [.. Enumerable.Repeat(-1, MostLists)];
    private readonly List<int> buckets = [];
    private readonly List<int> classes = [];
    private double[] weight = new double[4 * Classes];
    private double[] rest = new double[4 * Classes];
    private double[] theirs = new double[4 * Classes];
    private double[] atSchools = new double[256];
    private double[] costs = new double[256];
    private double[] weights = new double[256];
    private double[] likely = new double[256];
    private int[] bucketOf = new int[256];
    private int[] schools = new int[256];
    private int schoolCount;
    private int letter;
    private int count;

    /// <summary>Sets of needs its options bring; one more than all needs stands for those with an unfilled slot.</summary>
    public List<int> Lists { get; } = [];

    /// <summary>What leaving all of the letter unfilled costs.</summary>
    public double Out { get; private set; }

    public int Slots { get; private set; }

    /// <summary>What the cheapest option of a list costs.</summary>
    public double Least(int list) => least[list];

    /// <summary>Reads the letter at these prices: every option, or those that were near when all were looked at last.</summary>
    public void Cost(int which, int trainee, in SoftPrices prices)
    {
        (letter, Slots, schoolCount) = (which, courses.SlotsOf[which], courses.SchoolCount[trainee]);
        Out = (courses.OutSlots[which] * prices.PerSlot) + (courses.OutPoints[which] * prices.Journeys);
        if (prices.All)
        {
            near.LookAtAll(which, prices);
        }

        count = courses.NearCount[which];
        Grow();
        foreach (var list in Lists)
        {
            positions[list] = -1;
        }

        Lists.Clear();
        var nearest = courses.Near.AsSpan(courses.Start[which], count);
        for (var i = 0; i < nearest.Length; i++)
        {
            ref readonly var option = ref courses.All[nearest[i]];
            var (cost, list) = (courses.CostOf(option, prices), option.Brings);
            var position = positions[list];
            if (position < 0)
            {
                positions[list] = position = Lists.Count;
                least[position] = cost;
                Lists.Add(list);
            }

            least[position] = Math.Min(least[position], cost);
            (costs[i], bucketOf[i], schools[i]) = (cost, (position * Classes) + (option.Bucket % Classes), option.School);
        }

        GrowLists();
    }

    public void Gather(double temperature)
    {
        buckets.ForEach(bucket => weight[bucket] = 0);
        buckets.Clear();
        classes.Clear();
        atSchools.AsSpan(0, schoolCount * Lists.Count).Clear();
        var own = weights.AsSpan(0, count);
        var (perPoint, lists) = (1 / temperature, Lists.Count);
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = (least[bucketOf[i] / Classes] - costs[i]) * perPoint;
        }

        SoftExp.Of(own);
        for (var i = 0; i < own.Length; i++)
        {
            var bucket = bucketOf[i];
            if (weight[bucket] == 0 && own[i] > 0)
            {
                buckets.Add(bucket);
                AddClass(bucket % Classes);
            }

            weight[bucket] += own[i];
            atSchools[(schools[i] * lists) + (bucket / Classes)] += own[i];
        }
    }

    private void AddClass(int labels)
    {
        if (!classes.Contains(labels))
        {
            classes.Add(labels);
        }
    }

    /// <summary>Weighs every option with all that the other letter could be beside it.</summary>
    /// <param name="pairs">How likely the cheapest of a list of this letter and of one of the other are together.</param>
    /// <param name="alike">By two classes of labels: how much less likely they are together.</param>
    /// <returns>The sum of weights.</returns>
    public double Meet(SoftLetter other, SoftPairs pairs, double[] alike)
    {
        SumOthers(other, alike);
        foreach (var bucket in buckets)
        {
            var row = pairs.Of(this, bucket / Classes);
            var sum = pairs.WithOut(this, bucket / Classes);
            for (var j = 0; j < row.Length; j++)
            {
                sum += row[j] * theirs[(j * Classes) + (bucket % Classes)];
            }

            rest[bucket] = sum;
        }

        var all = 0.0;
        for (var i = 0; i < count; i++)
        {
            var (bucket, mine) = (bucketOf[i], weights[i]);
            likely[i] = mine == 0 ? 0 : mine * Elsewhere(i, bucket / Classes, bucket % Classes, other, pairs, alike);
            all += likely[i];
        }

        return all;
    }

    // By list of the other letter and class of this one: all that could be beside it, less likely for what is alike.
    private void SumOthers(SoftLetter other, double[] alike)
    {
        if (theirs.Length < other.Lists.Count * Classes)
        {
            theirs = new double[other.weight.Length];
        }

        theirs.AsSpan(0, other.Lists.Count * Classes).Clear();
        foreach (var partner in other.buckets)
        {
            var (row, one) = (partner % Classes * Classes, other.weight[partner]);
            var sums = theirs.AsSpan(partner / Classes * Classes, Classes);
            foreach (var mine in classes)
            {
                sums[mine] += one * alike[row + mine];
            }
        }
    }

    // What could be beside the option, less what is at its own school.
    private double Elsewhere(int i, int list, int labels, SoftLetter other, SoftPairs pairs, double[] alike)
    {
        var row = pairs.Of(this, list);
        var (all, same) = (rest[(list * Classes) + labels], 0.0);
        var here = other.atSchools.AsSpan(schools[i] * row.Length, row.Length);
        for (var j = 0; j < row.Length; j++)
        {
            same += row[j] * here[j];
        }

        var left = all - (same * alike[(labels * Classes) + labels]);
        return left < all * Hardly ? ElsewhereThan(schools[i], list, labels, other, pairs, alike) : left;
    }

    private double ElsewhereThan(int school, int list, int labels, SoftLetter other, SoftPairs pairs, double[] alike)
    {
        var row = pairs.Of(this, list);
        var sum = pairs.WithOut(this, list);
        for (var j = 0; j < other.count; j++)
        {
            sum += other.schools[j] == school ? 0 : row[other.bucketOf[j] / Classes] * other.weights[j] * alike[(labels * Classes) + (other.bucketOf[j] % Classes)];
        }

        return sum;
    }

    /// <summary>How likely the letter is filled while all of the other stays unfilled.</summary>
    public double Alone(SoftPairs pairs)
    {
        var sum = 0.0;
        foreach (var bucket in buckets)
        {
            sum += weight[bucket] * pairs.WithOut(this, bucket / Classes);
        }

        return sum;
    }

    /// <summary>Adds what <see cref="Meet"/> made likely to the use of places.</summary>
    /// <returns>How likely the likeliest school is, or none at all.</returns>
    public double Use(double all, long[] used)
    {
        surest.Start();
        var nearest = courses.Near.AsSpan(courses.Start[letter], count);
        for (var i = 0; i < nearest.Length; i++)
        {
            if (likely[i] > 0)
            {
                courses.Use(courses.All[nearest[i]], likely[i] / all, used);
                surest.Add(schools[i], likely[i] / all);
            }
        }

        return surest.Most;
    }

    private void Grow()
    {
        if (costs.Length < count)
        {
            (costs, weights, likely) = (new double[2 * count], new double[2 * count], new double[2 * count]);
            (bucketOf, schools) = (new int[2 * count], new int[2 * count]);
        }
    }

    private void GrowLists()
    {
        if (weight.Length < Lists.Count * Classes)
        {
            buckets.Clear();
            (weight, rest) = (new double[2 * Lists.Count * Classes], new double[2 * Lists.Count * Classes]);
        }

        if (atSchools.Length < schoolCount * Lists.Count)
        {
            atSchools = new double[2 * schoolCount * Lists.Count];
        }
    }
}
