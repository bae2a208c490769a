using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// How soon a plan can be explained: everything about one trainee (why here, why not at the nearest other offers), why every slot is where it is or unfilled, and the fewest extra offers
/// found. Each is asked once before it counts.
/// </summary>
internal static class ExplainBench
{
    private const int Nearest = 6;
    private const int Asked = 200;

    /// <param name="arguments">Sizes; 2,000 and 32,000 where none are given.</param>
    public static void Run(string[] arguments)
    {
        Console.WriteLine($"Explanations of plans. {Machine.Describe()}. A trainee: one of {Asked}, from a finished plan alone, the six nearest other offers of every slot. The other two: of all slots at once, on all cores.");
        Console.WriteLine("trainees supply | slots unfilled | a trainee: median worst ms | every slot, unfilled or not: seconds | extra offers: how many, slots they fill, seconds");
        foreach (var size in Given.Sizes(arguments, 2_000, 32_000))
        {
            foreach (var supply in (double[])[1.15, 0.85])
            {
                Measure(new YearShape(size, supply, 1));
            }
        }
    }

    private static void Measure(YearShape shape)
    {
        var problem = YearMaker.Make(shape);
        var plan = WindowByWindow.For(problem);
        var chance = new Random(1);
        int[] who = [.. Enumerable.Range(0, Asked).Select(_ => chance.Next(problem.Trainees.Count))];
        _ = who.Take(20).Sum(trainee => Trainee(problem, plan, trainee));
        double[] times = [.. who.Select(trainee => Trainee(problem, plan, trainee)).Order()];
        var draft = new Draft(new Model(problem, plan.Seed));
        WindowByWindow.Fill(draft, FillWindows.Turns(draft.Model), told: null, CancellationToken.None);
        _ = new Explanations(draft, stoppedEarly: false).Reasons;
        new ExtraOffers(draft).Find();
        var watch = Stopwatch.StartNew();
        _ = new Explanations(draft, stoppedEarly: false).Reasons;
        var why = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var extra = new ExtraOffers(draft).Find();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Trainees,8} {shape.Supply,6} | {plan.Slots.Count} {plan.Slots.Count - plan.Filled} | {times[Asked / 2]:0.0} {times[^1]:0.0} | {why:0.00} | {extra.Count} {extra.Sum(offer => offer.Fills.Count)} {watch.Elapsed.TotalSeconds:0.00}"));
    }

    // As a page asks: nothing is left over from the trainee before.
    private static double Trainee(PlanningProblem problem, Plan plan, int trainee)
    {
        var watch = Stopwatch.StartNew();
        var why = new WhyNot(problem, plan.Slots, PlanWeights.Default);
        for (var slot = 0; slot < problem.Trainees[trainee].Pattern.Count; slot++)
        {
            _ = why.Nearest(trainee, slot, Nearest);
        }

        return watch.Elapsed.TotalMilliseconds;
    }
}
