using System.CommandLine;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Cli.Allocation;

/// <summary><c>--weight contrast=200</c>: what a wish weighs in this plan. Several may be given.</summary>
internal static class WeightOption
{
    /// <summary>Far more than anybody needs, far less than sums of whole numbers can hold.</summary>
    private const int MostTimes = 100;

    public static Option<string[]> Create()
    {
        var names = string.Join(", ", Settable.Select(goal => $"{goal.Id}={goal.Weight(PlanWeights.Default)}"));
        Option<string[]> weights = new("--weight")
        {
            Description = $"What a wish weighs, as name=number; may be given several times. As they stand: {names}",
            HelpName = "name=number",
        };
        weights.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Select(token => token.Value).Where(text => Parse(text) is null))
            {
                result.AddError($"--weight {wrong}: give a name and a whole number from 0 to {MostTimes} times what it is, for example contrast=200. Names: {string.Join(", ", Settable.Select(goal => goal.Id))}");
            }
        });
        return weights;
    }

    public static PlanWeights Read(string[]? given) => (given ?? []).Select(text => Parse(text)!.Value).Aggregate(PlanWeights.Default, (weights, one) => one.Goal.WithWeight(weights, one.Weight));

    /// <summary>A slot left unfilled always outweighs the rest.</summary>
    private static IEnumerable<SoftGoal> Settable => SoftGoals.All.Where(goal => goal != SoftGoals.Unfilled);

    private static (SoftGoal Goal, long Weight)? Parse(string text) =>
        text.Split('=') is [var name, var number]
        && Settable.FirstOrDefault(goal => string.Equals(goal.Id, name, StringComparison.OrdinalIgnoreCase)) is { } goal
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var weight)
        && weight <= goal.Weight(PlanWeights.Default) * MostTimes
            ? (goal, weight)
            : null;
}
