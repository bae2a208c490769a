using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// Plans at real schools' coordinates beside what a person with a list does (hardest first, nearest free place is <see cref="NearestFirst"/> in the file's order) and beside exact flows of one window after
/// the other: slots filled, journeys, seconds, memory, and how far each plan can be from the best at most. Years are made by <see cref="YearMaker"/>.
/// </summary>
internal static class PlanBench
{
    /// <param name="arguments">Sizes, then <c>--seeds N</c>, <c>--supply S</c> and <c>--shared-days</c>; 200 and 2,000 with one seed at every supply where none are given.</param>
    public static void Run(string[] arguments)
    {
        var (seeds, supplies, sizes) = (Given.Number(arguments, "--seeds", 1), Given.Supplies(arguments), Given.Sizes(arguments, 200, 2_000));
        Console.WriteLine($"Plans of made years. {Machine.Describe()}. Minutes one way; seconds by the clock and of processor time; MB is the most memory held while it was planned; most is what no plan fills more than.");
        Console.WriteLine("trainees supply seed slots | list: filled worst mean-square | flows: filled worst mean-square | plan: filled worst mean-square most gap journeys' gap seconds (processor) MB | broken rules");
        foreach (var size in sizes)
        {
            foreach (var places in supplies)
            {
                for (var seed = 1; seed <= seeds; seed++)
                {
                    Measure(new YearShape(size, places, (ulong)seed) { SharesDays = arguments.Contains("--shared-days") }, string.Create(CultureInfo.InvariantCulture, $"{size,8} {places,6} {seed,4}"));
                }
            }
        }

        if (supplies.Length == 1)
        {
            return;
        }

        Console.WriteLine("Nasty years: rural, no cars, one key stage short everywhere, a quarter of the schools withdrawn, a fifth pinned, a tenth in pairs");
        foreach (var size in sizes.Where(size => size <= 2_000))
        {
            Measure(YearShape.Nasty(size), $"{size,8}  nasty    1");
        }
    }

    private static void Measure(YearShape shape, string name)
    {
        var problem = YearMaker.Make(shape);

        // Their plans are let go: each keeps a year's candidates, which are not the memory of the plan that is measured.
        var (list, flows) = (Numbers(NearestFirst.For(problem)), Numbers(WindowByWindow.For(problem)));
        Machine.ForgetPeak();
        var (watch, processor) = (Stopwatch.StartNew(), Processor());
        var plan = MakePlan.For(problem);
        var (seconds, used) = (watch.Elapsed.TotalSeconds, Processor() - processor);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {plan.Slots.Count,5} | {list} | {flows} | {Numbers(plan)} {plan.Filled + (plan.Costs[SoftGoals.Unfilled.Name] / PlanWeights.Default.Unfilled) - plan.LeastUnfilled} {plan.Gap:0.000%} {plan.JourneyGap:0.00%} {seconds:0.0} ({used:0.0}) {Machine.PeakMegabytes()} | {PlanCheck.Broken(problem, plan.Slots).Count}"));
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static string Numbers(Plan plan)
    {
        double[] minutes = [.. plan.Slots.Where(slot => slot.Offer is not null).Select(slot => (double)slot.Minutes)];
        return string.Create(CultureInfo.InvariantCulture, $"{plan.Filled} {minutes.Max():0} {minutes.Average(one => one * one):0}");
    }
}
