using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// Plans beside what solvers of others find and prove for the very same year (<see cref="OutsideModel"/>): the relaxation by CLP, whole plans by CBC and HiGHS. Costs are those of everything but
/// unfilled slots; where a solver leaves more slots unfilled than the plan, each counts as <see cref="PerSlot"/>. The relaxation leaves as many unfilled as the plan.
/// </summary>
internal static class OutsideBench
{
    private const long PerSlot = 100_000;

    /// <param name="arguments">Sizes; 50, 100 and 200 where none are given. <c>--seconds N</c>: how long each solver may take for a year. <c>--supply S</c> and <c>--seed N</c>: only such years. <c>tiny [N]</c>: see <see cref="OutsideTiny"/>.</param>
    public static void Run(string[] arguments)
    {
        if (arguments is ["tiny", ..])
        {
            OutsideTiny.Run(arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 500);
            return;
        }

        var (limit, seed, supplies) = (Given.Number(arguments, "--seconds", 120), (ulong)Given.Number(arguments, "--seed", 1), Given.Supplies(arguments));
        Console.WriteLine($"Plans beside solvers of others. {Machine.Describe()}. Each solver has {limit} seconds a year; - is nothing found in them. Costs as percent of the plan's, unfilled slots aside.");
        Console.WriteLine(OutsideSolvers.Missing() is { Length: > 0 } missing ? missing : "CLP, CBC and HiGHS are all here.");
        Console.WriteLine("trainees supply goals | plan: unfilled least cost seconds bound | the plan in their model | columns rows | CLP, relaxed: cost seconds | CBC: cost bound seconds | HiGHS: cost bound seconds");
        foreach (var size in Given.Sizes(arguments, 50, 100, 200))
        {
            foreach (var supply in supplies)
            {
                var problem = YearMaker.Make(new YearShape(size, supply, seed));
                Measure(problem, PlanWeights.Default, limit, string.Create(CultureInfo.InvariantCulture, $"{size,8} {supply,6} all    "));
                Measure(problem, PlanWeights.Default with { SharedLabel = 0, Apart = 0 }, limit, string.Create(CultureInfo.InvariantCulture, $"{size,8} {supply,6} single "));
            }

            if (supplies.Length > 1)
            {
                Measure(YearMaker.Make(YearShape.Nasty(size)), PlanWeights.Default, limit, string.Create(CultureInfo.InvariantCulture, $"{size,8}  nasty all    "));
            }
        }
    }

    private static void Measure(PlanningProblem problem, PlanWeights weights, int limit, string name)
    {
        var watch = Stopwatch.StartNew();
        var plan = MakePlan.For(problem, new PlanningChoices { Weights = weights });
        var seconds = watch.Elapsed.TotalSeconds;
        var unfilled = plan.Costs[SoftGoals.Unfilled.Name] / weights.Unfilled;
        var rest = plan.Objective - (unfilled * weights.Unfilled);
        OutsideModel given = new(problem, PerSlot, weights), asMany = new(problem, PerSlot, weights), free = new(problem, PerSlot, weights);
        given.Fix(plan.Slots);
        asMany.Leave(unfilled);
        var (clp, cbc, highs) = (OutsideSolvers.Clp(asMany.Programme, limit), OutsideSolvers.Cbc(free.Programme, limit), OutsideSolvers.Highs(free.Programme, limit));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} | {unfilled} {plan.LeastUnfilled} {rest} {seconds:0.0} {1 - plan.JourneyGap:0.00%} | {Told()} | {free.Programme.Columns} {free.Programme.Rows} | {Share(clp?.Objective)} {clp?.Seconds:0.0} | {All(cbc)} | {All(highs)}"));

        string Told() => OutsideSolvers.Cbc(given.Programme, limit)?.Objective is not { } told ? "-" : Math.Abs(told - (PerSlot * unfilled) - rest) < 0.5 ? "same" : Share(told);
        string All(SolverAnswer? answer) => answer is null ? "not here" : string.Create(CultureInfo.InvariantCulture, $"{Share(answer.Objective)} {Share(answer.Bound)} {answer.Seconds:0.0}");
        string Share(double? cost) => cost is null ? "-" : ((cost.Value - (PerSlot * unfilled)) / rest).ToString("0.00%", CultureInfo.InvariantCulture);
    }
}
