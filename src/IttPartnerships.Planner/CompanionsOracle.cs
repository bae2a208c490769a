namespace IttPartnerships.Planner;

/// <summary>
/// What two companions cost at least together under prices, being apart included. Never more than the cheapest two courses: needs are kept over both courses; that
/// schools contrast and that letters are at different schools is not, which is why the course oracle's answer for each alone can be more.
/// <para>O(candidates + letters × 16^needs) a pair.</para>
/// </summary>
internal sealed class CompanionsOracle(Model model)
{
    private const long Never = long.MaxValue / 4;
    private readonly LetterAtSchools mine = new(model);
    private readonly LetterAtSchools theirs = new(model);
    private readonly Dictionary<int, int> at = [];
    private readonly List<int> mySlots = [];
    private readonly List<int> theirSlots = [];
    private long[] least = [];
    private long[] next = [];
    private long[] letter = [];
    private int rows;
    private int columns;

    /// <returns>In parts of a point.</returns>
    public long Run(Companions pair, PriceBoard prices)
    {
        (rows, columns) = (CourseNeeds.All(model.Problem.Trainees[pair.One]) + 2, CourseNeeds.All(model.Problem.Trainees[pair.Other]) + 2);
        if (least.Length < rows * columns)
        {
            (least, next, letter) = (new long[rows * columns], new long[rows * columns], new long[rows * columns]);
        }

        Array.Fill(least, Never);
        least[((rows - 2) * columns) + columns - 2] = 0;
        for (var slot = model.FirstSlot[pair.One]; slot < model.FirstSlot[pair.One + 1]; slot++)
        {
            if (model.LetterOf[slot] == slot - model.FirstSlot[pair.One])
            {
                Read(pair, slot, prices);
                Add();
            }
        }

        return Math.Min(Math.Min(least[0], least[columns - 1]), Math.Min(least[(rows - 1) * columns], least[(rows * columns) - 1]));
    }

    // What the letter costs for each two lists: a list is what all its slots together bring, and the last one of each leaves a slot unfilled.
    private void Read(Companions pair, int from, PriceBoard prices)
    {
        Slots(mySlots, from, model.FirstSlot[pair.One + 1]);
        Slots(theirSlots, from - model.FirstSlot[pair.One] + model.FirstSlot[pair.Other], model.FirstSlot[pair.Other + 1]);
        mine.Read(mySlots, rows - 1, prices);
        theirs.Read(theirSlots, columns - 1, prices);
        Apart(Alone(mine, mySlots, rows, prices), Alone(theirs, theirSlots, columns, prices), model.Weights.Apart * mySlots.Count * prices.Scale);
        at.Clear();
        for (var there = 0; there < theirs.Seen.Count; there++)
        {
            at[theirs.Seen[there]] = there;
        }

        for (var here = 0; here < mine.Seen.Count; here++)
        {
            if (at.TryGetValue(mine.Seen[here], out var there) && TakesBoth(mine.Seen[here]))
            {
                Meet(here, there);
            }
        }
    }

    // Whoever leaves a slot unfilled is apart from nobody there; in how many others they are is not asked.
    private void Apart(long[] one, long[] other, long apart)
    {
        for (var list = 0; list < rows; list++)
        {
            for (var theirList = 0; theirList < columns; theirList++)
            {
                letter[(list * columns) + theirList] = Math.Min(Never, one[list] + other[theirList] + (list < rows - 1 && theirList < columns - 1 ? apart : 0));
            }
        }
    }

    private void Meet(int here, int there)
    {
        for (var list = 0; list < rows - 1; list++)
        {
            var cost = mine.Whole(here, list);
            for (var theirList = 0; theirList < columns - 1 && cost < Never; theirList++)
            {
                var cell = (list * columns) + theirList;
                letter[cell] = Math.Min(letter[cell], cost + theirs.Whole(there, theirList));
            }
        }
    }

    private void Add()
    {
        Array.Fill(next, Never);
        for (var state = 0; state < rows * columns; state++)
        {
            for (var lists = 0; lists < rows * columns && least[state] < Never; lists++)
            {
                var after = (After(state / columns, lists / columns, rows) * columns) + After(state % columns, lists % columns, columns);
                next[after] = Math.Min(next[after], least[state] + letter[lists]);
            }
        }

        (least, next) = (next, least);
    }

    // What is needed still; the last state is a course with an unfilled slot, which needs nothing.
    private static int After(int state, int list, int states) => state == states - 1 || list == states - 1 ? states - 1 : state & ~list;

    private static long[] Alone(LetterAtSchools there, List<int> slots, int lists, PriceBoard prices)
    {
        var cheapest = new long[lists];
        Array.Fill(cheapest, Never);
        cheapest[lists - 1] = slots.Sum(prices.Out);
        for (var school = 0; school < there.Seen.Count; school++)
        {
            for (var list = 0; list < lists - 1; list++)
            {
                cheapest[list] = Math.Min(cheapest[list], there.Whole(school, list));
            }

            cheapest[lists - 1] = Math.Min(cheapest[lists - 1], there.Broken(school));
        }

        return cheapest;
    }

    // In every window both have a place there, each one of their own.
    private bool TakesBoth(int school)
    {
        if (model.Problem.Schools[school].Places is < 2)
        {
            return false;
        }

        for (var i = 0; i < mySlots.Count; i++)
        {
            if (!TakesBoth(school, model.Candidates[mySlots[i]], model.Candidates[theirSlots[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakesBoth(int school, Candidate[] one, Candidate[] another)
    {
        foreach (var candidate in one)
        {
            if (candidate.School == school && Array.Exists(another, other => other.School == school && (other.Offer != candidate.Offer || model.Problem.Offers[other.Offer].Places >= 2)))
            {
                return true;
            }
        }

        return false;
    }

    private void Slots(List<int> slots, int from, int end)
    {
        slots.Clear();
        for (var slot = from; slot < end; slot++)
        {
            if (model.LetterOf[slot] == model.LetterOf[from])
            {
                slots.Add(slot);
            }
        }
    }
}
