namespace IttPartnerships.Planner;

/// <summary>
/// The soft choice of courses of two letters where journeys cost nothing, weighed as if both letters could be at one school. An option then costs no more than what it takes: how likely that is is worked out once
/// a round (<see cref="Takings"/>), and how likely a list of options is, and how much of a place is wanted, are sums of those, by list and by place. Nobody writes where another thread does, so sums have one order.
/// O(options) a round.
/// </summary>
internal sealed class SoftSlots
{
    /// <summary>Of what an unfilled slot costs. Once it is colder, and courses are not to be weighed coarsely, only those are weighed here who have so many at no price that it does not matter which letters could be at one school.</summary>
    public const double LeastTemperature = 1 / 250.0;
    private const double Many = 100;

    // Prices rise to what an unfilled slot costs, and a double holds what costs no more temperatures than this, above nothing or below: half of the slot is taken off what every letter costs.
    private const double MostTemperatures = 680;

    // Too little to count: all courses, beside the likeliest of each letter; and that.
    private const double Least = 1e-20;
    private const double LeastOfLetter = 1e-280;

    /// <summary>Where there are fewer, that both letters cannot be at one is half of the matter.</summary>
    public const int ManySchools = 10;
    private const int NumbersAtOnce = 64;
    private readonly CourseOptions courses;
    private readonly IReadOnlyList<int> asked;
    private readonly int[] trainees;
    private readonly int[] others;
    private readonly int workers;
    private readonly Takings takings;
    private readonly int[] firstList;
    private readonly Rows lists;
    private readonly Rows listsOf;
    private readonly double[] costs;
    private readonly double[] likely;
    private readonly double[] sums;
    private readonly double[] beside;
    private readonly double[] wanted;
    private readonly bool[] isTooLittle;

    /// <param name="fewestSchools">From how many schools on a trainee is weighed here.</param>
    /// <param name="workers">Threads at most.</param>
    /// <param name="stop">Once stopped, nothing this says counts.</param>
    public SoftSlots(CourseOptions courses, IReadOnlyList<int> asked, int fewestSchools, int workers, CancellationToken stop)
    {
        (this.courses, this.asked, this.workers, takings) = (courses, asked, workers, new Takings(courses.PlaceCount));
        trainees = [.. asked.Where(trainee => courses.Letters[trainee].Length == 2 && courses.SchoolCount[trainee] >= fewestSchools)];
        others = [.. asked.Except(trainees)];
        firstList = new int[trainees.Length + 1];
        for (var at = 0; at < trainees.Length; at++)
        {
            firstList[at + 1] = firstList[at] + courses.Letters[trainees[at]].Sum(letter => letter.Lists.Length);
        }

        lists = Read(stop);
        listsOf = lists.Turned(takings.Count);
        (costs, likely, wanted) = (new double[takings.Count], new double[takings.Count], new double[takings.Count]);
        (sums, beside) = (new double[lists.Count], new double[lists.Count]);
        isTooLittle = new bool[trainees.Length];
    }

    /// <summary>Whether prices are of this kind.</summary>
    public static bool Fit(in SoftPrices prices) => prices.Journeys <= 0;

    public bool IsOf(IReadOnlyList<int> trainees) => asked == trainees;

    /// <summary>How much is wanted of a place, numbered as <see cref="CourseOptions.PlaceCount"/> says.</summary>
    public double Wanted(int place) => wanted[place];

    /// <param name="unseen">By trainee: told who is weighed here.</param>
    /// <returns>Whom this says nothing about: of other courses, with few schools, or where all a course could be is too little to count.</returns>
    public IReadOnlyList<int> Run(in SoftPrices prices, bool[] unseen, CancellationToken stop)
    {
        var isCoarse = prices.CoarseFrom <= ManySchools || prices.Temperature > prices.PerSlot * LeastTemperature;
        var (now, off) = (prices, isCoarse ? Math.Min(prices.PerSlot / 2, MostTemperatures * prices.Temperature) : 0);
        Func<CourseLetter, double> outOf = letter => SoftExp.Of((off - letter.Out(now)) / now.Temperature);
        prices.Places.AsSpan(0, takings.Unfilled).CopyTo(costs);
        costs[takings.Unfilled] = prices.PerSlot;
        takings.AddUp(costs);
        SoftExp.OfDearer(costs, off, 1 / prices.Temperature, likely);
        AmongThreads.Run(trainees.Length, workers, (_, at) => unseen[trainees[at]] |= Weigh(at, outOf, isCoarse ? 0 : Many), stop);
        AmongThreads.Run((takings.Count + NumbersAtOnce - 1) / NumbersAtOnce, workers, (_, chunk) => Want(chunk * NumbersAtOnce), stop);
        takings.Share(wanted);
        return [.. others, .. trainees.Where((_, at) => isTooLittle[at])];
    }

    // By list: what its options take.
    private Rows Read(CancellationToken stop)
    {
        var start = new int[firstList[^1] + 1];
        var all = new int[trainees.Sum(trainee => courses.Letters[trainee].Sum(letter => letter.Options.Count))];
        var (list, next) = (0, 0);
        foreach (var letter in trainees.SelectMany(trainee => courses.Letters[trainee]).TakeWhile(_ => !stop.IsCancellationRequested))
        {
            for (var own = 0; own < letter.Lists.Length; own++)
            {
                foreach (var option in letter.All(own))
                {
                    all[next++] = takings.Of(letter, option);
                }

                start[++list] = next;
            }
        }

        Array.Fill(start, next, list, start.Length - list);
        return new Rows(start, all);
    }

    // By list: how likely it is, and how likely what could be beside it. False where that is too little to count, and nothing is wanted then.
    private bool Weigh(int at, Func<CourseLetter, double> outOf, double least)
    {
        var (one, other, need) = (courses.Letters[trainees[at]][0], courses.Letters[trainees[at]][1], courses.Needs[trainees[at]]);
        var (first, second, end) = (firstList[at], firstList[at] + one.Lists.Length, firstList[at + 1]);
        var (most, mostOther) = (Sum(first, second, outOf(one), out var oneOut), Sum(second, end, outOf(other), out var otherOut));
        beside.AsSpan(first..second).Fill(otherOut);
        beside.AsSpan(second..end).Fill(oneOut);

        // Both unfilled, the other alone, and this one beside anything the other could be.
        var all = oneOut * otherOut;
        for (var j = second; j < end; j++)
        {
            all += oneOut * sums[j];
        }

        for (var i = first; i < second; i++)
        {
            for (var j = second; j < end; j++)
            {
                if (SoftPairs.IsComplete(one.Lists[i - first].Brings, other.Lists[j - second].Brings, need))
                {
                    beside[i] += sums[j];
                    beside[j] += sums[i];
                }
            }

            all += sums[i] * beside[i];
        }

        isTooLittle[at] = most < LeastOfLetter || mostOther < LeastOfLetter || all < Least || all * most * mostOther < least;
        for (var list = first; list < end; list++)
        {
            beside[list] = isTooLittle[at] ? 0 : beside[list] / all / (list < second ? most : mostOther);
        }

        return !isTooLittle[at];
    }

    // By list of a letter, and of leaving it unfilled: how likely it is beside the likeliest of them, and how likely that is.
    private double Sum(int from, int to, double outOf, out double unfilled)
    {
        var most = outOf;
        for (var list = from; list < to; list++)
        {
            sums[list] = lists.Sum(list, likely);
            most = Math.Max(most, sums[list]);
        }

        for (var list = from; list < to; list++)
        {
            sums[list] /= most;
        }

        unfilled = outOf / most;
        return most;
    }

    private void Want(int from)
    {
        for (var number = from; number < Math.Min(from + NumbersAtOnce, takings.Count); number++)
        {
            wanted[number] = likely[number] * listsOf.Sum(number, beside);
        }
    }
}
