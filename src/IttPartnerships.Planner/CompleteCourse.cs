namespace IttPartnerships.Planner;

/// <summary>
/// Whether a trainee could have a whole course at all, with every place free. For every letter and set of needs it brings, as many schools are looked at as there are letters: more
/// cannot matter, since the others take one each. Exact; O(candidates) and a few combinations.
/// </summary>
internal sealed class CompleteCourse(Model model)
{
    private readonly List<(int School, int Brings)[]> letters = [];
    private readonly List<int> schools = [];

    // By letter: what it and those after it could bring at all.
    private int[] couldBring = [0];

    public bool IsPossible(int trainee)
    {
        letters.Clear();
        schools.Clear();
        var (from, to) = (model.FirstSlot[trainee], model.FirstSlot[trainee + 1]);
        int[][] slotsOfLetter = [.. Enumerable.Range(from, to - from).GroupBy(slot => model.LetterOf[slot]).Select(letter => letter.ToArray())];
        foreach (var slots in slotsOfLetter)
        {
            letters.Add(Few(AtSchools(slots), slotsOfLetter.Length));
        }

        couldBring = new int[letters.Count + 1];
        for (var letter = letters.Count - 1; letter >= 0; letter--)
        {
            couldBring[letter] = letters[letter].Aggregate(couldBring[letter + 1], (all, one) => all | one.Brings);
        }

        return letters.TrueForAll(letter => letter.Length > 0) && IsPossible(0, CourseNeeds.All(model.Problem.Trainees[trainee]));
    }

    private bool IsPossible(int letter, int missing)
    {
        if (letter == letters.Count || (missing & ~couldBring[letter]) != 0)
        {
            return missing == 0;
        }

        foreach (var (school, brought) in letters[letter])
        {
            if (!schools.Contains(school))
            {
                schools.Add(school);
                if (IsPossible(letter + 1, missing & ~brought))
                {
                    return true;
                }

                schools.RemoveAt(schools.Count - 1);
            }
        }

        return false;
    }

    // What the slots of one letter can bring together at each school where all of them can be: a set of sets, one bit each.
    private Dictionary<int, UInt128> AtSchools(int[] slots)
    {
        Dictionary<int, UInt128> all = [];
        foreach (var slot in slots)
        {
            Dictionary<int, UInt128> here = [];
            foreach (ref readonly var candidate in model.Candidates[slot].AsSpan())
            {
                here[candidate.School] = here.GetValueOrDefault(candidate.School) | (UInt128.One << candidate.Brings);
            }

            all = slot == slots[0] ? here : here.Where(one => all.ContainsKey(one.Key)).ToDictionary(one => one.Key, one => Together(all[one.Key], one.Value));
        }

        return all;
    }

    private static (int School, int Brings)[] Few(Dictionary<int, UInt128> atSchools, int most)
    {
        Dictionary<int, int> found = [];
        List<(int School, int Brings)> few = [];
        foreach (var (school, sets) in atSchools)
        {
            foreach (var brings in Bits(sets))
            {
                if (found.GetValueOrDefault(brings) < most)
                {
                    found[brings] = found.GetValueOrDefault(brings) + 1;
                    few.Add((school, brings));
                }
            }
        }

        return [.. few.OrderByDescending(one => int.PopCount(one.Brings))];
    }

    private static UInt128 Together(UInt128 some, UInt128 others)
    {
        var together = UInt128.Zero;
        foreach (var one in Bits(some))
        {
            foreach (var other in Bits(others))
            {
                together |= UInt128.One << (one | other);
            }
        }

        return together;
    }

    private static IEnumerable<int> Bits(UInt128 sets)
    {
        for (; sets != 0; sets &= sets - 1)
        {
            yield return (int)UInt128.TrailingZeroCount(sets);
        }
    }
}
