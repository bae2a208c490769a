namespace IttPartnerships.Planner;

/// <summary>One slot at one offer, with everything soft goals and hard rules ask about the two of them.</summary>
/// <param name="Position">Of the slot in the trainee's pattern.</param>
/// <param name="Number">Of the offer in the problem.</param>
/// <param name="Minutes">One way.</param>
public readonly record struct Placement(PlanningProblem Problem, Trainee Trainee, int Position, Offer Offer, int Number, int Minutes)
{
    public Slot Slot => Trainee.Pattern[Position];

    public School School => Problem.Schools[Offer.School];
}

/// <summary>One thing a plan is better for, without being wrong without it.</summary>
/// <param name="Id">What runs set its weight by, for example <c>contrast</c>.</param>
/// <param name="Name">As reports call it.</param>
/// <param name="Sentence">What is wished for, in plain English.</param>
/// <param name="Unit">What one of the weight is.</param>
/// <param name="Weight">Its weight in a run.</param>
/// <param name="WithWeight">The same weights with this one changed.</param>
/// <param name="OfPlacement">Points one placement adds, 0 or more; null where the goal looks at several placements together, or at nothing but the journey.</param>
public sealed record SoftGoal(
    string Id,
    string Name,
    string Sentence,
    string Unit,
    Func<PlanWeights, long> Weight,
    Func<PlanWeights, long, PlanWeights> WithWeight,
    SoftGoal.PointsOf? OfPlacement = null)
{
    /// <summary>Points of one placement under the weights of a run.</summary>
    public delegate long PointsOf(PlanWeights weights, in Placement placement);

    /// <summary>Points a journey adds for a slot, 0 or more, where that is all the goal looks at: worked out once for all offers so far away.</summary>
    public Func<PlanWeights, Trainee, Slot, int, long>? OfJourney { get; init; }

    /// <summary>Whether schools ask for anything of the kind; where none does, <see cref="OfPlacement"/> is nothing.</summary>
    public Func<School, bool> AskedBySchool { get; init; } = _ => true;

    /// <summary>As <see cref="AskedBySchool"/>, of the trainee for a position in the pattern.</summary>
    public Func<Trainee, int, bool> AskedByTrainee { get; init; } = (_, _) => true;

    /// <summary>Points one placement adds; none where the goal looks at several together.</summary>
    public long Of(PlanWeights weights, in Placement placement) =>
        OfJourney?.Invoke(weights, placement.Trainee, placement.Slot, placement.Minutes) ?? OfPlacement?.Invoke(weights, placement) ?? 0;
}

/// <summary>Every soft goal, strongest first. What a plan costs is the sum of what each adds, and is told by each.</summary>
public static class SoftGoals
{
    public static readonly SoftGoal Unfilled = new(
        "unfilled", PlanWeights.UnfilledName, "Every slot has a place. A pin that cannot be kept counts for a hundred slots", "points a slot",
        w => w.Unfilled, (w, v) => w with { Unfilled = v });

    public static readonly SoftGoal Changes = new(
        "changes", PlanWeights.ChangeName, "What people were already told stays as it is", "points a slot",
        w => w.Change, (w, v) => w with { Change = v },
        (w, in p) => p.Trainee.Before.TryGetValue(p.Position, out var before) && before != p.Number ? w.Change : 0) { AskedByTrainee = (trainee, position) => trainee.Before.ContainsKey(position) };

    public static readonly SoftGoal Worst = new(
        "worst-journeys", "The longest journeys", "Nobody travels very far: a journey counts by its cube", "percent of minutes cubed over 30",
        w => w.Worst, (w, v) => w with { Worst = v }) { OfJourney = (w, _, _, minutes) => w.Worst * Cube(minutes) / 3_000 };

    public static readonly SoftGoal Squares = new(
        "journeys", "Journeys squared", "Long journeys are shared out: a journey counts by its square", "percent of minutes squared",
        w => w.Squares, (w, v) => w with { Squares = v }) { OfJourney = (w, _, _, minutes) => w.Squares * Capped(minutes) * Capped(minutes) / 100 };

    public static readonly SoftGoal Minutes = new(
        "minutes", "Minutes in all", "All journeys together are short", "points a minute",
        w => w.Minutes, (w, v) => w with { Minutes = v }) { OfJourney = (w, _, _, minutes) => w.Minutes * Capped(minutes) };

    public static readonly SoftGoal Together = new(
        "together", PlanWeights.ApartName, "Trainees who asked to be together are at the same schools; one without a place is not with the other", "points a window apart",
        w => w.Apart, (w, v) => w with { Apart = v });

    public static readonly SoftGoal MainFirst = new(
        "main-first", "Main placements first", "Where one of the two has to be far, it is not the main placement", "percent of the journey",
        w => w.MainFirst, (w, v) => w with { MainFirst = v })
    {
        OfJourney = (w, _, slot, minutes) => slot.Kind is { } kind && Model.Same(kind, "main") ? w.MainFirst * w.Journey(minutes) / 100 : 0,
    };

    public static readonly SoftGoal Carried = new(
        "carried", "Fairness carried over", "Someone who travelled far to an earlier placement has a shorter way this time", "percent of the journey for each half hour before",
        w => w.Carried, (w, v) => w with { Carried = v })
    {
        OfJourney = (w, trainee, _, minutes) => trainee.EarlierMinutes == 0 ? 0 : w.Carried * w.Journey(minutes) * Capped(trainee.EarlierMinutes) / 3_000,
    };

    public static readonly SoftGoal Preferences = new(
        "preferences", "Schools a trainee would like", "Trainees who named schools they would like are at one of them", "points a slot elsewhere",
        w => w.Preference, (w, v) => w with { Preference = v },
        (w, in p) => p.Trainee.Prefers.Count > 0 && !p.Trainee.Prefers.Contains(p.Offer.School) ? w.Preference : 0) { AskedByTrainee = (trainee, _) => trainee.Prefers.Count > 0 };

    public static readonly SoftGoal SchoolWindows = new(
        "school-windows", "Windows a school would rather have", "Schools have trainees when it suits them, for example not while exams need support", "points a slot at another time",
        w => w.SchoolWindow, (w, v) => w with { SchoolWindow = v },
        (w, in p) => p.School.PreferredWindows.Count > 0 && !p.School.PreferredWindows.Contains(p.Slot.Window, StringComparer.OrdinalIgnoreCase) ? w.SchoolWindow : 0) { AskedBySchool = school => school.PreferredWindows.Count > 0 };

    public static readonly SoftGoal Contrast = new(
        "contrast", PlanWeights.SimilarName, "The placements of one trainee differ: each label two schools share counts", "points a label shared",
        w => w.SharedLabel, (w, v) => w with { SharedLabel = v });

    public static readonly IReadOnlyList<SoftGoal> All =
        [Unfilled, Changes, Worst, Squares, Minutes, Together, MainFirst, Carried, Preferences, SchoolWindows, Contrast];

    /// <summary>Those that look at one placement alone.</summary>
    internal static readonly SoftGoal[] OfOnePlacement = [.. All.Where(goal => goal.OfJourney is not null || goal.OfPlacement is not null)];

    private static readonly SoftGoal[] OfJourneys = [.. All.Where(goal => goal.OfJourney is not null)];

    private static readonly SoftGoal[] OfMore = [.. All.Where(goal => goal.OfPlacement is not null)];

    /// <summary>Of all goals that look at nothing but the journey.</summary>
    internal static long PointsOfJourney(PlanWeights weights, Trainee trainee, Slot slot, int minutes)
    {
        var points = 0L;
        foreach (var goal in OfJourneys)
        {
            points += goal.OfJourney!(weights, trainee, slot, minutes);
        }

        return points;
    }

    /// <summary>All other goals that look at one placement alone, as far as any school of the problem asks for it.</summary>
    internal static SoftGoal[] BesideJourney(PlanningProblem problem) => [.. OfMore.Where(goal => problem.Schools.Any(goal.AskedBySchool))];

    private static long Capped(int minutes) => Math.Min(minutes, 300);

    private static long Cube(int minutes) => Capped(minutes) * Capped(minutes) * Capped(minutes);
}
