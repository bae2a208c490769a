using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// Whether the outside model is the planner's: over years of a few trainees with every rule and goal there is, a plan costs the same in both, two solvers agree on the optimum, and it is neither below the
/// planner's bound nor above its plan.
/// </summary>
internal static class OutsideTiny
{
    private const long PerSlot = 100_000;
    private const double Near = 0.5; // Costs are whole numbers; solvers reckon in floating point.

    public static void Run(int years)
    {
        var weights = PlanWeights.Default with { Unfilled = PerSlot, Change = 50_000 };
        var (same, agree, above, below, best) = (0, 0, 0, 0, 0);
        for (var seed = 1; seed <= years; seed++)
        {
            var problem = TinyYears.Make(seed);
            var plan = MakePlan.For(problem, new PlanningChoices { Weights = weights });
            OutsideModel given = new(problem, PerSlot, weights), free = new(problem, PerSlot, weights);
            given.Fix(plan.Slots);
            var (inTheirs, cbc, glpk) = (OutsideSolvers.Cbc(given.Programme, 60)?.Objective, OutsideSolvers.Cbc(free.Programme, 60)?.Objective, OutsideSolvers.Glpk(free.Programme, 60)?.Objective);
            var optimum = cbc ?? glpk ?? throw new InvalidOperationException($"No solver found a plan of year {seed}, and the planner has one.");
            same += Count(Math.Abs(inTheirs!.Value - plan.Objective) < Near, seed, "costs something else in the outside model");
            agree += Count(Math.Abs(optimum - (glpk ?? optimum)) < Near, seed, "has two optima by two solvers");
            above += Count(plan.Bound <= optimum + Near, seed, "has an optimum below the planner's bound");
            below += Count(optimum <= plan.Objective + Near, seed, "has a plan below the optimum");
            best += plan.Objective <= optimum + Near ? 1 : 0;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{years} tiny years with every rule and goal: {same} plans cost the same in both models, {agree} optima the same by CBC and GLPK, {above} not below the planner's bound, {below} not above its plan; {best} plans are the optimum."));
    }

    private static int Count(bool holds, int seed, string otherwise)
    {
        if (!holds)
        {
            Console.WriteLine($"Year {seed} {otherwise}.");
        }

        return holds ? 1 : 0;
    }
}
