namespace IttPartnerships.Planner;

/// <summary>
/// One letter of the course in hand: its options at the present prices, in lists by what they bring of the course's needs, and in buckets by the contrast of their school
/// besides. Likelihoods are told per list, the cheapest of the list being 1: what completes a course may be dearer by far than what does not.
/// </summary>
internal sealed class SoftLetter(CourseOptions courses, Model model)
{
    private const int Classes = LabelClasses.Most;
    private const int MostLists = 256;

    // An option so many temperatures dearer than the few cheapest of its list does not count, even when it comes nearer before all are looked at again.
    private const double Farthest = 40;
    private const int Few = 4;
    private readonly double[] least = new double[MostLists];
    private readonly double[] few = new double[MostLists * Few];
    private readonly double[] weight = new double[MostLists * Classes];
    private readonly double[] rest = new double[MostLists * Classes];
    private readonly int[] atSchool = [.. Enumerable.Repeat(-1, model.Problem.Schools.Count)];
    private double[] costs = new double[256];
    private double[] weights = new double[256];
    private double[] likely = new double[256];
    private int[] buckets = new int[256];
    private int[] schools = new int[256];
    private int[] nextAtSchool = new int[256];
    private int letter;
    private int from;
    private int count;

    /// <summary>Sets of needs its options bring; one more than all needs stands for those with an unfilled slot.</summary>
    public List<int> Lists { get; } = [];

    /// <summary>Buckets with an option in them.</summary>
    public List<int> Buckets { get; } = [];

    /// <summary>What leaving all of the letter unfilled costs.</summary>
    public double Out { get; private set; }

    public int Slots { get; private set; }

    /// <summary>What the cheapest option of a list costs.</summary>
    public double Least(int list) => least[list];

    /// <summary>Reads the letter at these prices: every option, or those that were near when all were looked at last.</summary>
    public void Cost(int which, in SoftPrices prices)
    {
        (letter, from, Slots) = (which, courses.Start[which], courses.SlotsOf[which]);
        Out = (courses.OutSlots[which] * prices.PerSlot) + (courses.OutPoints[which] * prices.Journeys);
        if (prices.All)
        {
            LookAtAll(prices);
        }

        count = courses.NearCount[which];
        Grow(count);
        for (var i = 0; i < count; i++)
        {
            ref readonly var option = ref courses.All[courses.Near[from + i]];
            (costs[i], buckets[i], schools[i]) = (courses.CostOf(option, prices), option.Bucket, option.School);
        }

        FindLeast(count);
    }

    public void Gather(double temperature)
    {
        foreach (var bucket in Buckets)
        {
            weight[bucket] = 0;
        }

        Buckets.Clear();
        for (var i = 0; i < count; i++)
        {
            var bucket = buckets[i];
            weights[i] = SoftExp.Of((least[bucket / Classes] - costs[i]) / temperature);
            if (weight[bucket] == 0 && weights[i] > 0)
            {
                Buckets.Add(bucket);
            }

            weight[bucket] += weights[i];
        }
    }

    /// <summary>Weighs every option with all that the other letter could be beside it.</summary>
    /// <param name="pairs">How likely the cheapest of a list of this letter and of one of the other are together.</param>
    /// <param name="alike">By two classes of labels: how much less likely they are together.</param>
    /// <returns>The sum of weights.</returns>
    public double Meet(SoftLetter other, SoftPairs pairs, double[] alike)
    {
        foreach (var bucket in Buckets)
        {
            var (list, row) = (bucket / Classes, bucket % Classes * Classes);
            var sum = pairs.WithOut(this, list);
            foreach (var partner in other.Buckets)
            {
                sum += pairs.Of(this, list, partner / Classes) * other.weight[partner] * alike[row + (partner % Classes)];
            }

            rest[bucket] = sum;
        }

        other.LinkSchools();
        var all = 0.0;
        for (var i = 0; i < count; i++)
        {
            var (bucket, mine) = (buckets[i], weights[i]);
            var left = rest[bucket];
            for (var same = mine == 0 ? -1 : other.atSchool[schools[i]]; same >= 0; same = other.nextAtSchool[same])
            {
                var partner = other.buckets[same];
                left -= pairs.Of(this, bucket / Classes, partner / Classes) * other.weights[same] * alike[(bucket % Classes * Classes) + (partner % Classes)];
            }

            // Where hardly anything is left, rounding would be most of it.
            left = mine > 0 && left < rest[bucket] * 1e-4 ? ElsewhereThan(i, other, pairs, alike) : left;
            likely[i] = mine * left;
            all += likely[i];
        }

        other.UnlinkSchools();
        return all;
    }

    private double ElsewhereThan(int i, SoftLetter other, SoftPairs pairs, double[] alike)
    {
        var (list, row, school) = (buckets[i] / Classes, buckets[i] % Classes * Classes, schools[i]);
        var sum = pairs.WithOut(this, list);
        for (var j = 0; j < other.count; j++)
        {
            sum += other.schools[j] == school
                ? 0
                : pairs.Of(this, list, other.buckets[j] / Classes) * other.weights[j] * alike[row + (other.buckets[j] % Classes)];
        }

        return sum;
    }

    /// <summary>How likely the letter is filled while all of the other stays unfilled.</summary>
    public double Alone(SoftPairs pairs)
    {
        var sum = 0.0;
        foreach (var bucket in Buckets)
        {
            sum += weight[bucket] * pairs.WithOut(this, bucket / Classes);
        }

        return sum;
    }

    /// <summary>Adds what <see cref="Meet"/> made likely to the use of places.</summary>
    public void Use(double all, long[] used)
    {
        for (var i = 0; i < count; i++)
        {
            if (likely[i] > 0)
            {
                courses.Use(courses.All[courses.Near[from + i]], likely[i] / all, used);
            }
        }
    }

    private void LookAtAll(in SoftPrices prices)
    {
        var options = courses.Start[letter + 1] - from;
        Grow(options);
        for (var i = 0; i < options; i++)
        {
            ref readonly var option = ref courses.All[from + i];
            (costs[i], buckets[i]) = (courses.CostOf(option, prices), option.Bucket);
        }

        FindFew(options);
        var (near, farthest) = (0, Farthest * prices.Temperature);
        for (var i = 0; i < options; i++)
        {
            if (costs[i] - few[(buckets[i] / Classes * Few) + Few - 1] <= farthest)
            {
                courses.Near[from + near++] = from + i;
            }
        }

        courses.NearCount[letter] = near;
    }

    private void FindFew(int options)
    {
        Array.Fill(few, double.MaxValue);
        for (var i = 0; i < options; i++)
        {
            var row = few.AsSpan(buckets[i] / Classes * Few, Few);
            for (var at = Few - 1; at >= 0 && costs[i] < row[at]; at--)
            {
                (row[at], row[Math.Min(at + 1, Few - 1)]) = (costs[i], at == Few - 1 ? costs[i] : row[at]);
            }
        }
    }

    private void FindLeast(int options)
    {
        Lists.Clear();
        for (var i = 0; i < options; i++)
        {
            var list = buckets[i] / Classes;
            if (!Lists.Contains(list))
            {
                Lists.Add(list);
                least[list] = costs[i];
            }
            else if (costs[i] < least[list])
            {
                least[list] = costs[i];
            }
        }
    }

    private void Grow(int options)
    {
        if (costs.Length < options)
        {
            (costs, weights, likely) = (new double[2 * options], new double[2 * options], new double[2 * options]);
            (buckets, schools, nextAtSchool) = (new int[2 * options], new int[2 * options], new int[2 * options]);
        }
    }

    private void LinkSchools()
    {
        for (var i = 0; i < count; i++)
        {
            if (weights[i] > 0)
            {
                ref var last = ref atSchool[schools[i]];
                (nextAtSchool[i], last) = (last, i);
            }
        }
    }

    private void UnlinkSchools()
    {
        for (var i = 0; i < count; i++)
        {
            atSchool[schools[i]] = -1;
        }
    }
}
