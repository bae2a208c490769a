namespace IttPartnerships.Planner;

/// <summary>
/// What the soft goals weigh in one run, in points: see <see cref="SoftGoals"/> for the sentence of each. As they stand, a slot left unfilled
/// outweighs any number of journeys a plan can trade for it, a broken promise outweighs any one journey, then journeys, then the rest.
/// </summary>
public sealed record PlanWeights
{
    public const string UnfilledName = "Slots left unfilled";
    public const string ChangeName = "Changes to what stood already";
    public const string SimilarName = "Placements of one trainee that are alike";
    public const string ApartName = "Trainees apart who asked to be together";

    /// <summary>How many unfilled slots one pin that is not kept counts for.</summary>
    public const int PinSlots = 100;

    public static readonly PlanWeights Default = new();

    /// <summary>Points for each unfilled slot.</summary>
    public long Unfilled { get; init; } = 1_000_000_000;

    /// <summary>Points for each slot that changes although people were told.</summary>
    public long Change { get; init; } = 1_000_000;

    /// <summary>Percent of the cube of the minutes over 30: the worst journeys.</summary>
    public long Worst { get; init; } = 100;

    /// <summary>Percent of the square of the minutes.</summary>
    public long Squares { get; init; } = 100;

    /// <summary>Points for each minute.</summary>
    public long Minutes { get; init; } = 1;

    /// <summary>Percent by which a main placement's journey counts more.</summary>
    public long MainFirst { get; init; } = 25;

    /// <summary>Percent by which a journey counts more for someone who travelled half an hour to an earlier placement, and so on in proportion.</summary>
    public long Carried { get; init; } = 25;

    /// <summary>Points for a school that is not among those a trainee would like.</summary>
    public long Preference { get; init; } = 400;

    /// <summary>Points for a window that a school would rather not have.</summary>
    public long SchoolWindow { get; init; } = 300;

    /// <summary>Points for each label that two placements of one trainee share.</summary>
    public long SharedLabel { get; init; } = 100;

    /// <summary>Points for each window two trainees who asked to be together are apart.</summary>
    public long Apart { get; init; } = 6_000;

    /// <summary>
    /// Squares and cubes: one more minute on a journey of 60 costs about six times as much as on one of 20, so the worst journeys
    /// shrink first. 20 minutes: 686 points; 40: 3,773; 60: 10,860; 75: 19,762.
    /// </summary>
    /// <param name="minutes">One way.</param>
    public long Journey(int minutes)
    {
        long m = Math.Min(minutes, 300);
        return (Squares * m * m / 100) + (Worst * m * m * m / 3_000) + (Minutes * m);
    }
}
