namespace IttPartnerships.Planner;

/// <summary>
/// The soft choice of a course of one letter, or of three and more: letter after letter, told apart by what the course has brought so far. O(options + letters × 4^needs).
/// Rows are sums in temperatures below the cheapest way there, so that nothing is too small to count.
/// </summary>
internal sealed class SoftChain(Model model)
{
    private const double Never = double.MaxValue / 4;
    private readonly List<SoftLetterByNeed> letters = [];
    private readonly int most = model.Problem.Trainees.Count == 0 ? 0 : model.Problem.Trainees.Max(CourseNeeds.All) + 2;
    private Heap[][] before = [];
    private Heap[][] after = [];

    /// <summary>A sum of e^(-cost / temperature), kept as the least cost and how many times it that is.</summary>
    private struct Heap
    {
        public double Least;
        public double Times;

        public static Heap Empty => new() { Least = Never, Times = 0 };

        public void Add(double least, double times, double temperature)
        {
            if (times <= 0)
            {
                return;
            }

            if (least < Least)
            {
                (Least, Times) = (least, times + (Times <= 0 ? 0 : Times * SoftExp.Of((least - Least) / temperature)));
            }
            else
            {
                Times += times * SoftExp.Of((Least - least) / temperature);
            }
        }
    }

    /// <param name="need">All needs of the course, as a set; one more stands for a course with an unfilled slot.</param>
    /// <returns>How likely the likeliest school is of the letter that is least sure.</returns>
    public double Add(CourseLetter[] course, int need, SoftPrices prices, long[] used)
    {
        var count = course.Length;
        if (count == 0)
        {
            return 1;
        }

        Make(count);
        for (var letter = 0; letter < count; letter++)
        {
            letters[letter].Read(course[letter], need, prices);
        }

        var temperature = prices.Temperature;
        Start(before[0], need);
        before[0][0] = new Heap { Least = 0, Times = 1 };
        for (var letter = 0; letter < count; letter++)
        {
            Start(before[letter + 1], need);
            Join(before[letter], letters[letter], before[letter + 1], need, temperature, forward: true);
        }

        Start(after[count], need);
        after[count][need] = after[count][need + 1] = new Heap { Least = 0, Times = 1 };
        for (var letter = count - 1; letter >= 0; letter--)
        {
            Start(after[letter], need);
            Join(after[letter + 1], letters[letter], after[letter], need, temperature, forward: false);
        }

        var all = after[0][0];
        var sure = 1.0;
        for (var letter = 0; letter < count; letter++)
        {
            letters[letter].Surest.Start();
            Use(letter, need, all, temperature, used);
            sure = Math.Min(sure, letters[letter].Surest.Most);
        }

        return sure;
    }

    // Forward: from what is brought before a letter to what is brought after it; backward the other way round.
    private static void Join(Heap[] known, SoftLetterByNeed letter, Heap[] made, int need, double temperature, bool forward)
    {
        for (var brought = 0; brought <= need + 1; brought++)
        {
            for (var list = 0; list <= need + 1; list++)
            {
                var joined = Joined(brought, list, need);
                var (at, to) = forward ? (brought, joined) : (joined, brought);
                if (known[at].Times > 0 && letter.Times(list) > 0)
                {
                    made[to].Add(known[at].Least + letter.Least(list), known[at].Times * letter.Times(list), temperature);
                }
            }
        }
    }

    private void Use(int letter, int need, Heap all, double temperature, long[] used)
    {
        for (var list = 0; list <= need + 1; list++)
        {
            var rest = Heap.Empty;
            for (var brought = 0; brought <= need + 1; brought++)
            {
                var (mine, theirs) = (before[letter][brought], after[letter + 1][Joined(brought, list, need)]);
                rest.Add(mine.Least + theirs.Least, mine.Times * theirs.Times, temperature);
            }

            if (rest.Times > 0 && letters[letter].Times(list) > 0)
            {
                letters[letter].Use(list, rest.Times / all.Times * SoftExp.Of(Math.Min(0, all.Least - rest.Least - letters[letter].Least(list)) / temperature), used);
            }
        }
    }

    private static int Joined(int brought, int list, int need) => brought > need || list > need ? need + 1 : brought | list;

    private static void Start(Heap[] heaps, int need) => Array.Fill(heaps, Heap.Empty, 0, need + 2);

    private void Make(int count)
    {
        while (letters.Count < count)
        {
            letters.Add(new SoftLetterByNeed(most));
        }

        if (before.Length <= count)
        {
            before = [.. Enumerable.Range(0, count + 1).Select(_ => new Heap[most])];
            after = [.. Enumerable.Range(0, count + 1).Select(_ => new Heap[most])];
        }
    }
}
