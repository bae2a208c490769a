using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>One wish a person may give more or less weight.</summary>
/// <param name="Goal">Of <see cref="SoftGoals"/>.</param>
/// <param name="Label">As people read it beside the slider.</param>
/// <param name="Counted">What counts once: the sentence goes on with how much it weighs.</param>
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
            return string.Create(CultureInfo.InvariantCulture, $"one of 90 minutes counts as much as {weights.Journey(90) / (double)weights.Journey(45):0.0} of 45 minutes");
        }

        if (Goal == SoftGoals.Carried)
        {
            return $"after an hour before, each counts {Goal.Weight(weights) * 2}% more";
        }

        var (points, more) = (Goal.Weight(weights), 1);
        while (From + more < Longest && PlanWeights.Default.Journey(From + more) - PlanWeights.Default.Journey(From) < points)
        {
            more++;
        }

        return From + more >= Longest ? "more than any journey can be longer"
            : more == 1 ? $"less than 1 more minute on a journey of {From}"
            : $"about {more} more minutes on a journey of {From}";
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
        new(SoftGoals.Worst, "Sparing the longest journeys", "The longer a journey, the more it counts:"),
        new(SoftGoals.Contrast, "Schools that differ", "Each thing two schools of one trainee have in common counts like"),
        new(SoftGoals.Together, "Being with somebody they asked to be with", "Each window apart counts like"),
        new(SoftGoals.Preferences, "Schools a trainee would like", "Another school than those counts like"),
        new(SoftGoals.SchoolWindows, "Times that suit a school best", "Another time than those counts like"),
        new(SoftGoals.Carried, "A shorter way for who travelled far before", "Journeys weigh more for them:"),
        new(SoftGoals.Changes, "Keeping what stands already", "Each change counts like"),
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
