namespace IttPartnerships.Planner;

/// <summary>
/// What the soft rules cost, in points. One list of what is preferred to what: a slot left unfilled outweighs any number of
/// journeys a plan can trade for it, a broken promise outweighs any one journey, then journeys, then the rest.
/// </summary>
public static class PlanWeights
{
    public const string UnfilledName = "Slots left unfilled";
    public const string ChangeName = "Changes to what people were already told";
    public const string JourneyName = "Journeys, long ones most of all";
    public const string SimilarName = "Placements of one trainee that are alike";
    public const string ApartName = "Trainees apart who asked to be together";

    public const long Unfilled = 1_000_000_000;
    public const long UnfilledPin = 100 * Unfilled;
    public const long Change = 1_000_000;
    public const long SharedLabel = 100;
    public const long Apart = 6_000;

    /// <summary>
    /// Squares and cubes: one more minute on a journey of 60 costs about six times as much as on one of 20, so the worst journeys
    /// shrink first. 20 minutes: 666 points; 40: 3,733; 60: 10,800; 75: 19,687.
    /// </summary>
    /// <param name="minutes">One way.</param>
    public static long Journey(int minutes)
    {
        long capped = Math.Min(minutes, 300);
        return (capped * capped) + (capped * capped * capped / 30);
    }
}
