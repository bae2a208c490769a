using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>One wish a person may give more or less weight.</summary>
/// <param name="Goal">Of <see cref="SoftGoals"/>.</param>
/// <param name="Label">As people read it beside the slider.</param>
/// <param name="Counted">What <see cref="Effect"/> is the measure of.</param>
public sealed record PlanWish(SoftGoal Goal, string Label, string Counted)
{
    private const int From = 45;
    private const int Longest = 300;

    public string Id => Goal.Id;

    /// <summary>What a level means, in words that a person who places can judge: against the length of journeys.</summary>
    public string Effect(int level)
    {
        if (PlanWishes.Times[level].Percent == 0)
        {
            return "does not count";
        }

        var weights = Set(PlanWeights.Default, level);
        if (Goal == SoftGoals.Worst)
        {
            return string.Create(CultureInfo.InvariantCulture, $"a journey of 90 minutes counts as much as {weights.Journey(90) / (double)weights.Journey(45):0.0} journeys of 45 minutes");
        }

        if (Goal == SoftGoals.Carried)
        {
            return $"each of their journeys counts {Goal.Weight(weights) * 2}% more where they travelled an hour before";
        }

        var (points, more) = (Goal.Weight(weights), 1);
        while (From + more < Longest && PlanWeights.Default.Journey(From + more) - PlanWeights.Default.Journey(From) < points)
        {
            more++;
        }

        return From + more >= Longest ? "as long as the trainee’s limit allows"
            : more == 1 ? $"less than 1 minute on a journey of {From} minutes"
            : $"about {more} minutes on a journey of {From} minutes";
    }

    public PlanWeights Set(PlanWeights weights, int level) => Goal.WithWeight(weights, Goal.Weight(PlanWeights.Default) * PlanWishes.Times[level].Percent / 100);
}

/// <summary>How much each wish counts in one plan, as levels that people set. What is not named counts as usual. The hard rules are no wishes: nothing switches them off.</summary>
public sealed record PlanWishes(IReadOnlyDictionary<string, int> Levels)
{
    public const int Usual = 3;

    public static readonly PlanWishes Default = new(new Dictionary<string, int>(StringComparer.Ordinal));

    public static readonly IReadOnlyList<(int Percent, string Words)> Times = [(0, "Not at all"), (25, "A quarter"), (50, "Half"), (100, "As usual"), (200, "Twice"), (400, "Four times")];

    public static readonly IReadOnlyList<PlanWish> All =
    [
        new(SoftGoals.Worst, "Avoiding the longest journeys", "The longer a journey is, the more each minute of it counts."),
        new(SoftGoals.Contrast, "Schools that differ", "How much longer a journey may be to avoid one thing that two schools of a trainee have in common."),
        new(SoftGoals.Together, "Trainees who asked to be together", "How much longer a journey may be to have them at one school for one more window."),
        new(SoftGoals.Preferences, "Schools a trainee would like", "How much longer a journey may be to reach a school that the trainee named."),
        new(SoftGoals.SchoolWindows, "Times that suit a school best", "How much longer a journey may be to send a trainee at a time that suits the school."),
        new(SoftGoals.Carried, "Shorter journeys for trainees who travelled far before", "Journeys count more for trainees who had a long one to an earlier placement."),
        new(SoftGoals.Changes, "Keeping places as they are", "How much longer a journey may be to keep one place that stands already."),
    ];

    public PlanWeights Weights => All.Aggregate(PlanWeights.Default, (weights, wish) => wish.Set(weights, Level(wish.Id)));

    public bool IsUsual => All.All(wish => Level(wish.Id) == Usual);

    /// <summary>Every name is a wish and every level one of <see cref="Times"/>.</summary>
    public bool IsGood => Levels.All(level => All.Any(wish => wish.Id == level.Key) && level.Value >= 0 && level.Value < Times.Count);

    public int Level(string wish) => Levels.GetValueOrDefault(wish, Usual);

    /// <summary>"Schools that differ: twice", for each that does not count as usual.</summary>
    public IReadOnlyList<string> InWords() =>
        [.. All.Where(wish => Level(wish.Id) != Usual).Select(wish => $"{wish.Label}: {Times[Level(wish.Id)].Words.ToLowerInvariant()}")];

    /// <summary>As it is stored: what does not count as usual.</summary>
    public string Text() => string.Join(' ', All.Where(wish => Level(wish.Id) != Usual).Select(wish => string.Create(CultureInfo.InvariantCulture, $"{wish.Id}={Level(wish.Id)}")));

    /// <summary>Reads <see cref="Text"/>; what an older version stored and nobody knows now is passed over.</summary>
    public static PlanWishes Read(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='))
        .Where(part => part is [var id, var level] && All.Any(wish => wish.Id == id) && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Times.Count)
        .ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
}
