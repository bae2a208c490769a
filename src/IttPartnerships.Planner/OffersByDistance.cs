namespace IttPartnerships.Planner;

/// <summary>
/// The offers for a trainee's subject, nearest first. Those within reach are found by <see cref="PlanningProblem.SchoolsNear"/> where it is given, so that a trainee of a large year is
/// asked about those schools and not about all. The order of the trainee who was asked for last is kept, for their other slots. Not for several threads at once.
/// </summary>
internal sealed class OffersByDistance(PlanningProblem problem, OffersBySchool offers)
{
    private InOrder? within;
    private InOrder? beyond;

    /// <summary>Within the trainee's limit.</summary>
    public IEnumerable<int> Within(int trainee)
    {
        if (within?.Trainee != trainee)
        {
            within = Order(trainee, problem.SchoolsNear?.Invoke(trainee) ?? EverySchool, way => way <= problem.Trainees[trainee].MaxMinutes);
        }

        foreach (var offer in within.Offers())
        {
            yield return offer;
        }
    }

    /// <summary>Beyond it, where there is a way at all. Looks at every school, once somebody goes through them.</summary>
    public IEnumerable<int> Beyond(int trainee)
    {
        if (beyond?.Trainee != trainee)
        {
            beyond = Order(trainee, EverySchool, way => way < int.MaxValue && way > problem.Trainees[trainee].MaxMinutes);
        }

        foreach (var offer in beyond.Offers())
        {
            yield return offer;
        }
    }

    private IEnumerable<int> EverySchool => Enumerable.Range(0, problem.Schools.Count);

    // Of as many nearest offers, in the order of the file.
    private InOrder Order(int trainee, IEnumerable<int> schools, Func<int, bool> isFarEnough)
    {
        List<(int Offer, long Rank)> some = [];
        var wanted = offers.SubjectsFor(problem.Trainees[trainee]);
        foreach (var school in schools)
        {
            long? way = null;
            foreach (var offer in offers.Of(school, wanted))
            {
                if (isFarEnough((int)(way ??= problem.Minutes(trainee, school))))
                {
                    some.Add((offer, (way.Value << 32) | (uint)offer));
                }
            }
        }

        return new(trainee, some);
    }

    // A heap, since few of many are looked at.
    private sealed class InOrder(int trainee, List<(int Offer, long Rank)> some)
    {
        private readonly PriorityQueue<int, long> left = new(some);
        private readonly List<int> nearest = [];

        public int Trainee { get; } = trainee;

        public IEnumerable<int> Offers()
        {
            for (var i = 0; i < nearest.Count || left.Count > 0; i++)
            {
                if (i == nearest.Count)
                {
                    nearest.Add(left.Dequeue());
                }

                yield return nearest[i];
            }
        }
    }
}
