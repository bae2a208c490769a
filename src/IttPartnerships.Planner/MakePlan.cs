namespace IttPartnerships.Planner;

/// <summary>How a year is planned.</summary>
/// <param name="Seed">Only breaks ties between equally good choices, so that nobody gains by standing first in a file.</param>
/// <param name="Cores">Threads used; null for as many as the machine has. No answer depends on it.</param>
/// <param name="Prove">Whether a bound is worked out and its prices used to make the plan better.</param>
public sealed record PlanningChoices(ulong Seed = 1, int? Cores = null, bool Prove = true)
{
    public PlanWeights Weights { get; init; } = PlanWeights.Default;
}

/// <summary>Plans a year: every slot of every trainee decided together.</summary>
public static class MakePlan
{
    /// <inheritdoc cref="For(PlanningProblem, PlanningChoices, IProgress{PlanProgress}?, CancellationToken)"/>
    public static Plan For(PlanningProblem problem, ulong seed = 1, IProgress<PlanProgress>? progress = null, CancellationToken stop = default) =>
        For(problem, new PlanningChoices(seed), progress, stop);

    /// <summary>
    /// The same problem, seed and weights give the same plan and proof on any machine and number of cores, unless stopped early. Stopping gives the best plan so far; it
    /// keeps every hard rule like any other.
    /// </summary>
    /// <param name="progress">Told after every step.</param>
    /// <exception cref="ArgumentException">The problem refers to a school, offer or trainee that is not in it.</exception>
    public static Plan For(PlanningProblem problem, PlanningChoices choices, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        ProblemShape.Check(problem);
        return new PlanningRun(Candidates(problem, choices, progress, stop), choices, progress, stop).Run();
    }

    internal static Model Candidates(PlanningProblem problem, PlanningChoices choices, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        var start = Start(problem, choices);
        progress?.Report(start);
        return new(problem, choices.Seed, choices.Weights, choices.Cores, () => progress?.Report(start), stop);
    }

    /// <summary>Told first, since finding the candidates of a nation takes seconds.</summary>
    private static PlanProgress Start(PlanningProblem problem, PlanningChoices choices)
    {
        var slots = problem.Trainees.Sum(trainee => trainee.Pattern.Count);
        return new("Finding the offers each slot could have", 0, slots, slots * choices.Weights.Unfilled);
    }
}
