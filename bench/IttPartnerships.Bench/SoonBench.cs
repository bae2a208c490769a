using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>How near the best a plan is proved to be when it is stopped after a few seconds, beside what it comes to when nobody stops it.</summary>
internal static class SoonBench
{
    private static readonly double[] Moments = [3, 4, 5, 6, 8];

    /// <param name="arguments">Sizes, 2,000 where none are given; <c>--seeds</c> years of each level of supply.</param>
    public static void Run(string[] arguments)
    {
        Console.WriteLine($"Plans stopped after {string.Join(", ", Moments)} seconds, and left to end. {Machine.Describe()}. Gap of the whole and of the journeys alone.");
        Console.WriteLine($"trainees supply seed | {string.Join(" | ", Moments.Select(moment => $"{moment} s"))} | the end");

        // Not the first plan of the process, which is compiled on the way.
        MakePlan.For(YearMaker.Make(new YearShape(200, 1, 1)));
        foreach (var size in Given.Sizes(arguments, 2_000))
        {
            foreach (var supply in Given.Supplies(arguments))
            {
                for (var seed = 1; seed <= Given.Number(arguments, "--seeds", 2); seed++)
                {
                    Measure(new YearShape(size, supply, (ulong)seed));
                }
            }
        }
    }

    private static void Measure(YearShape shape)
    {
        var problem = YearMaker.Make(shape);
        var gaps = Moments.Select(moment =>
        {
            using CancellationTokenSource stop = new(TimeSpan.FromSeconds(moment));
            return Gaps(MakePlan.For(problem, stop: stop.Token));
        }).Append(Gaps(MakePlan.For(problem)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Trainees,8} {shape.Supply,6} {shape.Seed,4} | {string.Join(" | ", gaps)}"));
    }

    private static string Gaps(Plan plan) => string.Create(CultureInfo.InvariantCulture, $"{plan.Gap:0.00%} {plan.JourneyGap:0.00%}");
}
