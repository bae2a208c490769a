namespace IttPartnerships.Planner;

/// <summary>One legal course of one trainee: the choice of each slot, and how much dearer it is under the prices than the trainee's cheapest.</summary>
/// <param name="Dearer">In parts of a point, prices included.</param>
internal sealed record PricedCourse(int[] Choices, long Dearer);

/// <summary>
/// A trainee's few cheapest courses under prices: letters, key stages, needed setting and contrast kept. A search through what each letter could be, cut off by what the letters after it cost at least
/// for what is still needed (as in <see cref="CourseOracle"/>), first near the cheapest and then farther; stops after a number of steps, so that it answers the same on any machine.
/// </summary>
internal sealed class CourseLists(Model model, LowerBound bound)
{
    private const int Most = 60;
    private const int Steps = 20_000;

    // Looked at first; each time nothing like enough is found, so many times as far.
    private const long Near = 256 * LowerBound.Scale;
    private const int Farther = 4;
    private const long Never = long.MaxValue / 4;
    private readonly List<LetterLists> letters = [];
    private readonly List<(long Cost, int At)> found = [];

    // Of those found, one behind the other, and where there is room for the next once there are enough.
    private int[] choices = [];
    private int room;
    private int[] chosen = [];
    private LetterAt[] path = [];
    private long[] rest = [];
    private int count;
    private int need;
    private int steps;
    private long farthest;

    /// <param name="least">What the trainee's cheapest course costs under the prices.</param>
    /// <param name="within">Courses dearer than this do not count.</param>
    /// <param name="besides">What a slot's candidate, or none (-1), costs besides; null where nothing does.</param>
    /// <returns>Cheapest first.</returns>
    public IReadOnlyList<PricedCourse> Of(int trainee, long least, long within, Func<int, int, long>? besides = null)
    {
        Read(trainee, besides);
        Table();

        // Nothing is dearer than that, and four times the highest number there is would be less than nothing.
        within = Math.Min(within, Never);
        for (var width = Math.Min(Near, within); Look(least + width) < Most && width < within;)
        {
            width = Math.Min(Farther * width, within);
        }

        return [.. found.Select(course => new PricedCourse(choices[course.At..(course.At + chosen.Length)], course.Cost - least))];
    }

    private int Look(long upTo)
    {
        found.Clear();
        (farthest, steps, room) = (upTo, Steps, Most * chosen.Length);
        Sort();
        Search(0, need, cost: 0);
        return found.Count;
    }

    private void Read(int trainee, Func<int, int, long>? besides)
    {
        var (first, end) = (model.FirstSlot[trainee], model.FirstSlot[trainee + 1]);
        (need, count) = (CourseNeeds.All(model.Problem.Trainees[trainee]), 0);
        chosen = chosen.Length == end - first ? chosen : new int[end - first];
        choices = choices.Length < (Most + 1) * chosen.Length ? new int[(Most + 1) * chosen.Length] : choices;
        for (var slot = first; slot < end; slot++)
        {
            if (model.LetterOf[slot] == slot - first)
            {
                if (count == letters.Count)
                {
                    letters.Add(new LetterLists(model, bound));
                }

                letters[count++].Read(slot, need, besides);
            }
        }

        path = path.Length < count ? new LetterAt[count] : path;
    }

    // What the letters from here on cost at least, by what is still needed; the last column is for a course that has an unfilled slot already.
    private void Table()
    {
        var width = need + 2;
        rest = rest.Length < (count + 1) * width ? new long[(count + 1) * width] : rest;
        Array.Fill(rest, Never, count * width, width);
        rest[count * width] = rest[(count * width) + need + 1] = 0;
        for (var letter = count - 1; letter >= 0; letter--)
        {
            for (var missing = 0; missing <= need + 1; missing++)
            {
                rest[(letter * width) + missing] = Never;
                for (var list = 0; list <= need + 1; list++)
                {
                    rest[(letter * width) + missing] = Math.Min(rest[(letter * width) + missing], letters[letter].Least(list) + Rest(letter + 1, After(missing, list)));
                }
            }
        }
    }

    // Of each letter, what is in no course that is too dear even with all others at their cheapest need not be sorted.
    private void Sort()
    {
        var all = 0L;
        for (var letter = 0; letter < count; letter++)
        {
            all += LeastOf(letter);
        }

        for (var letter = 0; letter < count; letter++)
        {
            letters[letter].Sort(farthest - all + LeastOf(letter));
        }
    }

    private long LeastOf(int letter)
    {
        var least = Never;
        for (var list = 0; list <= need + 1; list++)
        {
            least = Math.Min(least, letters[letter].Least(list));
        }

        return least;
    }

    private long Rest(int letter, int missing) => rest[(letter * (need + 2)) + missing];

    // What is needed after a letter of that list; need + 1 once a slot is unfilled.
    private int After(int missing, int list) => missing > need || list > need ? need + 1 : missing & ~list;

    private void Search(int letter, int missing, long cost)
    {
        if (letter == count)
        {
            Keep(cost);
            return;
        }

        for (var list = 0; list <= need + 1; list++)
        {
            var still = After(missing, list);
            var after = Rest(letter + 1, still);
            foreach (var option in letters[letter].Near(list))
            {
                if (cost + option.Cost + after > farthest || --steps < 0)
                {
                    break;
                }

                if (Agrees(letter, option, farthest - cost - option.Cost - after, out var alike))
                {
                    path[letter] = option;
                    letters[letter].Choose(option, chosen);
                    Search(letter + 1, still, cost + option.Cost + alike);
                }
            }
        }
    }

    private void Keep(long cost)
    {
        var at = found.Count;
        while (at > 0 && found[at - 1].Cost > cost)
        {
            at--;
        }

        var place = found.Count < Most ? found.Count * chosen.Length : room;
        chosen.CopyTo(choices.AsSpan(place));
        found.Insert(at, (cost, place));
        if (found.Count > Most)
        {
            room = found[Most].At;
            found.RemoveAt(Most);
            farthest = found[^1].Cost - 1;
        }
    }

    // False where another letter is at that school or it costs too much that the schools share labels; else what that costs.
    private bool Agrees(int letter, LetterAt option, long mostAlike, out long alike)
    {
        alike = 0;
        for (var other = 0; other < letter && option.School >= 0; other++)
        {
            if (path[other].School == option.School)
            {
                return false;
            }

            alike += path[other].School < 0 ? 0 : LowerBound.Scale * model.Weights.SharedLabel * path[other].Filled * option.Filled * model.SharedLabels(option.School, path[other].School);
        }

        return alike <= mostAlike;
    }
}
