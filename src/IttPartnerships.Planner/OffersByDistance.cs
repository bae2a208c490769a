namespace IttPartnerships.Planner;

/// <summary>
/// The offers for a trainee's subject, nearest first. Those within reach are found by <see cref="PlanningProblem.SchoolsNear"/> where it is given, so that a trainee of a large year is
/// asked about those schools and not about all. Not for several threads at once.
/// </summary>
internal sealed class OffersByDistance(PlanningProblem problem)
{
    private readonly Dictionary<(string Subject, KeyStages Stages), ByNumber> offersFor = [];
    private readonly Dictionary<int, int?[]> minutes = [];

    /// <summary>One way; <see cref="int.MaxValue"/> where there is no way.</summary>
    public int Minutes(int trainee, int offer)
    {
        if (!minutes.TryGetValue(trainee, out var known))
        {
            known = minutes[trainee] = new int?[problem.Schools.Count];
        }

        return known[problem.Offers[offer].School] ??= problem.Minutes(trainee, problem.Offers[offer].School);
    }

    /// <summary>Within the trainee's limit.</summary>
    /// <param name="asked">Which are asked about at all.</param>
    public IEnumerable<int> Within(int trainee, Func<int, bool> asked) =>
        Sorted(trainee, problem.SchoolsNear?.Invoke(trainee) ?? EverySchool, asked, way => way <= problem.Trainees[trainee].MaxMinutes);

    /// <summary>Beyond it, where there is a way at all.</summary>
    /// <inheritdoc cref="Within"/>
    public IEnumerable<int> Beyond(int trainee, Func<int, bool> asked) =>
        Sorted(trainee, EverySchool, asked, way => way < int.MaxValue && way > problem.Trainees[trainee].MaxMinutes);

    /// <summary>Those that the trainee's limit allows: within it, and at schools a person allowed beyond it.</summary>
    /// <inheritdoc cref="Within"/>
    public IEnumerable<int> Allowed(int trainee, Func<int, bool> asked)
    {
        var farther = problem.Trainees[trainee].AllowedFarther;
        return farther.Count == 0 ? Within(trainee, asked) : Within(trainee, asked).Concat(Beyond(trainee, offer => farther.Contains(problem.Offers[offer].School) && asked(offer)));
    }

    private IEnumerable<int> EverySchool => Enumerable.Range(0, problem.Schools.Count);

    private ByNumber For(Trainee trainee)
    {
        var alike = (trainee.Subject.ToUpperInvariant(), trainee.KeyStages);
        return offersFor.TryGetValue(alike, out var known) ? known : offersFor[alike] =
            new(problem.Offers.Count, problem.Schools.Count, offer => HardRules.IsFor(problem.Offers[offer], trainee) ? problem.Offers[offer].School : null);
    }

    // A heap, since few of many are looked at; of as many nearest offers, in the order of the file.
    private IEnumerable<int> Sorted(int trainee, IEnumerable<int> schools, Func<int, bool> asked, Func<int, bool> isFarEnough)
    {
        var offersAt = For(problem.Trainees[trainee]);
        List<(int Offer, long Rank)> some = [];
        foreach (var school in schools)
        {
            foreach (var offer in offersAt[school])
            {
                if (asked(offer) && Minutes(trainee, offer) is var way && isFarEnough(way))
                {
                    some.Add((offer, ((long)way << 32) | (uint)offer));
                }
            }
        }

        PriorityQueue<int, long> near = new(some);
        while (near.TryDequeue(out var offer, out _))
        {
            yield return offer;
        }
    }
}
