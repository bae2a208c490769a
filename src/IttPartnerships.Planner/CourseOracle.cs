namespace IttPartnerships.Planner;

/// <summary>
/// The cheapest legal course of one trainee when every place has a price and all of them are free to take: letters, key stages and the needed
/// setting are kept over a pattern of any length. Never more than that cost, and nearly always exactly it: what the short lists below leave
/// out stands in as a place of its own that costs no more than any of them.
/// <para>
/// Slots of one letter are read together into options (<see cref="LetterOptions"/>), sorted by what they bring of the course's needs. A table
/// over (letters left, needs left) says what the rest costs at least; a search through the short lists, cut off by that table, finds the best.
/// O(candidates) for reading, O(letters × 4^needs) for the table, a handful of steps for the search. Source: Lagrangian relaxation of the places,
/// as in Fisher, "The Lagrangian relaxation method", Management Science 27 (1981).
/// </para>
/// </summary>
internal sealed class CourseOracle(Model model)
{
    private const long Never = long.MaxValue / 4;
    private const int MostSteps = 5_000;
    private readonly List<LetterOptions> letters = [];
    private long[] rest = [];
    private int count;
    private int lists;
    private int need;
    private int trainee;
    private long best;
    private int steps;
    private long[] leastOf = [];
    private long slack;
    private (int List, int At)[] path = [];
    private (int List, int At)[] bestPath = [];
    private int[] schools = [];

    /// <summary>Choice of each slot after <see cref="Run"/>: -1 for unfilled or for a stand-in.</summary>
    public int[] Chosen { get; private set; } = [];

    /// <param name="known">The choice of each slot of some legal course: the nearer to the cheapest, the less has to be read. The answer is the same, unless there are more steps than are taken.</param>
    /// <returns>What the course costs at least under these prices, in their parts of a point.</returns>
    public long Run(int who, PriceBoard prices, ReadOnlySpan<int> known)
    {
        trainee = who;
        need = CourseNeeds.All(model.Problem.Trainees[who]);
        lists = need + 2;
        Limit(prices, known);
        Read(prices);
        Table();
        (best, steps) = (Never, MostSteps);
        Search(0, need, whole: true, cost: 0);
        Recover(prices);
        return steps > 0 ? best : Math.Min(best, Rest(0, need, whole: true));
    }

    /// <summary>Adds, after <see cref="Run"/>, the candidates at the few cheapest schools of each letter.</summary>
    /// <inheritdoc cref="LetterOptions.AddNear"/>
    public void AddNear(PriceBoard prices, Candidate[]?[] near)
    {
        for (var letter = 0; letter < count; letter++)
        {
            letters[letter].AddNear(prices, near);
        }
    }

    // No course costs less than every slot at its least; the known one costs so much more. What alone is dearer than its slot's least by more than that is in no cheapest course.
    private void Limit(PriceBoard prices, ReadOnlySpan<int> known)
    {
        var first = model.FirstSlot[trainee];
        leastOf = leastOf.Length < known.Length ? new long[known.Length] : leastOf;
        slack = 0;
        for (var i = 0; i < known.Length; i++)
        {
            leastOf[i] = prices.LeastOf(first + i);
            slack += (known[i] < 0 ? prices.Out(first + i) : prices.CostOf(first + i, known[i])) - leastOf[i];
            for (var other = 0; other < i; other++)
            {
                slack += known[i] < 0 || known[other] < 0 || model.LetterOf[first + other] == model.LetterOf[first + i] ? 0
                    : Points * model.SharedLabels(model.Candidates[first + i][known[i]].School, model.Candidates[first + other][known[other]].School);
            }
        }
    }

    private void Read(PriceBoard prices)
    {
        var (first, slots) = (model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]);
        count = 0;
        for (var i = 0; i < slots; i++)
        {
            count += model.LetterOf[first + i] == i ? 1 : 0;
        }

        if (Chosen.Length != slots)
        {
            Chosen = new int[slots];
        }

        if (path.Length < count)
        {
            (path, bestPath, schools) = (new (int, int)[count], new (int, int)[count], new int[count]);
        }

        while (letters.Count < count)
        {
            letters.Add(new LetterOptions(model));
        }

        var next = 0;
        for (var i = 0; i < slots; i++)
        {
            if (model.LetterOf[first + i] == i)
            {
                letters[next++].Read(first + i, need, count, prices, leastOf, slack);
            }
        }
    }

    // Least cost of the letters from here on, by what is still needed; the last column is for a course that has an unfilled slot already.
    private void Table()
    {
        var width = need + 2;
        if (rest.Length < (count + 1) * width)
        {
            rest = new long[(count + 1) * width];
        }

        Array.Fill(rest, Never, count * width, width);
        rest[(count * width) + 0] = rest[(count * width) + need + 1] = 0;
        for (var g = count - 1; g >= 0; g--)
        {
            var options = letters[g];
            var any = options.Least(need + 1);
            for (var list = 0; list <= need; list++)
            {
                any = Math.Min(any, options.Least(list));
            }

            var after = rest.AsSpan((g + 1) * width, width);
            rest[(g * width) + need + 1] = any + after[need + 1];
            for (var missing = 0; missing <= need; missing++)
            {
                var least = options.Least(need + 1) + after[need + 1];
                for (var list = 0; list <= need; list++)
                {
                    least = Math.Min(least, options.Least(list) + after[missing & ~list]);
                }

                rest[(g * width) + missing] = Math.Min(least, Never);
            }
        }
    }

    private long Rest(int letter, int missing, bool whole) => rest[(letter * (need + 2)) + (whole ? missing : need + 1)];

    private void Search(int letter, int missing, bool whole, long cost)
    {
        if (letter == count)
        {
            best = cost;
            Array.Copy(path, bestPath, count);
            return;
        }

        var options = letters[letter];
        for (var list = 0; list < lists; list++)
        {
            var stillWhole = whole && list <= need;
            var stillMissing = missing & ~list;
            var after = Rest(letter + 1, stillMissing, stillWhole);
            for (var at = 0; at < options.Count(list) && after < Never; at++)
            {
                var option = options.Cost(list, at);
                if (cost + option + after >= best || --steps < 0)
                {
                    break;
                }

                var school = options.School(list, at);
                if (Alike(letter, school, options.Slots(list), out var alike) && cost + option + alike + after < best)
                {
                    (path[letter], schools[letter]) = ((list, at), school);
                    Search(letter + 1, stillMissing, stillWhole, cost + option + alike);
                }
            }
        }
    }

    // False where another letter is at that school; else what it costs that the schools share labels.
    private bool Alike(int letter, int school, int slots, out long cost)
    {
        cost = 0;
        for (var other = 0; other < letter && school >= 0; other++)
        {
            if (schools[other] == school)
            {
                return false;
            }

            cost += schools[other] < 0 ? 0 : Points * slots * letters[other].Slots(path[other].List) * model.SharedLabels(school, schools[other]);
        }

        return true;
    }

    private long Points { get; set; }

    private void Recover(PriceBoard prices)
    {
        Array.Fill(Chosen, -1);
        for (var letter = 0; letter < count && best < Never; letter++)
        {
            letters[letter].Recover(bestPath[letter].List, bestPath[letter].At, prices, Chosen);
        }
    }

    /// <summary>Sets what a label shared counts, in parts of a point, for the prices that follow.</summary>
    public void Weigh(PriceBoard prices) => Points = prices.Scale * model.Weights.SharedLabel;
}
