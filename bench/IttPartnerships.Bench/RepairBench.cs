using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// A plan that people were told, of whose offers one in a hundred vanishes: how soon it is mended, and how many of those who know their place have to move for each place lost.
/// <see cref="MakePlan"/> plans the whole year anew with what people know as a wish, beside it.
/// </summary>
internal static class RepairBench
{
    private const int Repeats = 5;

    /// <param name="arguments">Sizes; 2,000 and 32,000 where none are given. <c>--supply S</c>: one level of supply. <c>--anew</c>: beside planning anew. <c>minimum</c>: see <see cref="RepairMinimum"/>.</param>
    public static void Run(string[] arguments)
    {
        if (arguments is ["minimum"])
        {
            RepairMinimum.Run();
            return;
        }

        Console.WriteLine($"Plans mended after one offer in a hundred vanishes. {Machine.Describe()}. Seconds by the clock: first call of the program, then the median of {Repeats} more; of it until everybody is placed. Reasons and advice come when somebody asks: see explain.");
        Console.WriteLine("trainees supply seed | told lost | mended: filled again, others moved, moves a lost place, given up | seconds: first median (placing) | broken rules");
        foreach (var size in Given.Sizes(arguments, 2_000, 32_000))
        {
            foreach (var supply in Given.Supplies(arguments))
            {
                Measure(new YearShape(size, supply, 1), arguments.Contains("--anew"));
            }
        }
    }

    private static void Measure(YearShape shape, bool anew)
    {
        var year = YearMaker.Make(shape);
        var told = MakePlan.For(year, new PlanningChoices(Prove: false));
        var broken = Broken(year, told, new Random((int)shape.Seed));
        var lost = broken.Trainees.Sum(trainee => trainee.Lost.Count);
        var choices = new PlanningChoices(Prove: false);
        var (watch, mended) = (Stopwatch.StartNew(), MendPlan.For(broken, choices));
        var first = watch.Elapsed.TotalSeconds;
        List<(double Whole, double Placing)> seconds = [];
        for (var i = 0; i < Repeats; i++)
        {
            watch.Restart();
            var placed = 0.0;
            mended = MendPlan.For(broken, choices, new Told(() => placed = watch.Elapsed.TotalSeconds));
            seconds.Add((watch.Elapsed.TotalSeconds, placed));
        }

        var (whole, placing) = seconds.Order().ElementAt(Repeats / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Trainees,8} {shape.Supply,6} {shape.Seed,4} | {told.Filled} {lost} | {Changes(broken, mended, lost)} | {first:0.000} {whole:0.000} ({placing:0.000}) | {PlanCheck.Broken(broken, mended.Slots).Count}"));
        if (anew)
        {
            watch.Restart();
            var again = MakePlan.For(broken, choices);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",20} anew | {told.Filled} {lost} | {Changes(broken, again, lost)} | {watch.Elapsed.TotalSeconds:0.000}"));
        }
    }

    /// <summary>The year without one offer in a hundred, and what everybody was told.</summary>
    private static PlanningProblem Broken(PlanningProblem year, Plan told, Random chance)
    {
        var gone = year.Offers.Select(_ => chance.Next(100) == 0).ToArray();
        var slots = told.Slots.Where(slot => slot.Offer is not null).ToLookup(slot => slot.Trainee);
        return year with
        {
            Offers = [.. year.Offers.Select((offer, i) => gone[i] ? offer with { Places = 0 } : offer)],
            Trainees = [.. year.Trainees.Select((trainee, t) => trainee with
            {
                Before = slots[t].Where(slot => !gone[slot.Offer!.Value]).ToDictionary(slot => slot.Slot, slot => slot.Offer!.Value),
                Lost = [.. slots[t].Where(slot => gone[slot.Offer!.Value]).Select(slot => slot.Slot)],
            })],
        };
    }

    private static string Changes(PlanningProblem broken, Plan plan, int lost)
    {
        var (again, moved, givenUp) = (0, 0, 0);
        foreach (var slot in plan.Slots)
        {
            var trainee = broken.Trainees[slot.Trainee];
            again += trainee.Lost.Contains(slot.Slot) && slot.Offer is not null ? 1 : 0;
            moved += trainee.Before.TryGetValue(slot.Slot, out var before) && slot.Offer is { } now && now != before ? 1 : 0;
            givenUp += trainee.Before.ContainsKey(slot.Slot) && slot.Offer is null ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{again} {moved} {moved / (double)Math.Max(1, lost):0.00} {givenUp}, filled {plan.Filled}");
    }

    private sealed class Told(Action done) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => done();
    }
}
