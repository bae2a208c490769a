namespace IttPartnerships.Planner;

/// <summary>
/// Offers by school, with their subjects as numbers: those of thousands of schools are gone through without a look at the offers themselves, which lie all over the memory. O(offers) to
/// make.
/// </summary>
internal sealed class OffersBySchool
{
    private readonly ByNumber atSchool;
    private readonly int[] subjects;

    // One offer of each subject; of those for any subject, one of each set of key stages.
    private readonly List<Offer> samples = [];
    private readonly Dictionary<(string?, KeyStages), int> numbers = [];

    public OffersBySchool(PlanningProblem problem)
    {
        subjects = new int[problem.Offers.Count];
        Offer? last = null;
        var number = 0;
        atSchool = new(problem.Offers.Count, problem.Schools.Count, offer =>
        {
            var read = problem.Offers[offer];
            if (last is null || !IsAlike(last, read))
            {
                (last, number) = (read, Number(read));
            }

            subjects[offer] = number;
            return read.School;
        });
    }

    /// <summary>In the order of the file.</summary>
    public ByNumber.Positions this[int school] => atSchool[school];

    /// <summary>For <see cref="Of"/>: the subjects that are for a trainee.</summary>
    public bool[] SubjectsFor(Trainee trainee) => [.. samples.Select(sample => HardRules.IsFor(sample, trainee))];

    /// <summary>A school's offers of some subjects, in the order of the file.</summary>
    public Some Of(int school, bool[] wanted) => new(atSchool[school].GetEnumerator(), subjects, wanted);

    private static bool IsAlike(Offer one, Offer other) =>
        string.Equals(one.Subject, other.Subject, StringComparison.Ordinal) && (one.Subject is not null || one.KeyStages == other.KeyStages);

    private int Number(Offer offer)
    {
        var key = (offer.Subject, offer.Subject is null ? offer.KeyStages : KeyStages.None);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = samples.Count;
            samples.Add(offer);
        }

        return number;
    }

    /// <summary>Goes through a school's offers, by <c>foreach</c>.</summary>
    internal struct Some(ByNumber.Enumerator there, int[] subjects, bool[] wanted)
    {
        private ByNumber.Enumerator there = there;

        public readonly int Current => there.Current;

        public readonly Some GetEnumerator() => this;

        public bool MoveNext()
        {
            while (there.MoveNext())
            {
                if (wanted[subjects[there.Current]])
                {
                    return true;
                }
            }

            return false;
        }
    }
}
