namespace IttPartnerships.Planner;

/// <summary>Points of the journeys of one slot, by how long they are: each is worked out once, however many offers are so far away.</summary>
internal sealed class JourneyPoints(PlanWeights weights)
{
    // Hardly anybody travels for longer.
    private const int MostKept = 256;
    private const long Unknown = -1;
    private readonly long[] known = new long[MostKept];
    private Trainee? trainee;
    private Slot? slot;

    /// <summary>Goes on with this slot.</summary>
    public void Start(Trainee of, Slot at)
    {
        (trainee, slot) = (of, at);
        Array.Fill(known, Unknown);
    }

    public long Of(int minutes)
    {
        if (minutes >= MostKept)
        {
            return WorkOut(minutes);
        }

        if (known[minutes] == Unknown)
        {
            known[minutes] = WorkOut(minutes);
        }

        return known[minutes];
    }

    private long WorkOut(int minutes) => SoftGoals.PointsOfJourney(weights, trainee!, slot!, minutes);
}
