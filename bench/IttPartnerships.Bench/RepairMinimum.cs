using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>Small told plans that lose one to three places, mended by the planner and by the exact minimum: as many slots filled as can be, and of those plans one with the fewest changes to what people know (CBC).</summary>
internal static class RepairMinimum
{
    private const int Seeds = 5;
    private const long PerSlot = 1_000;
    private static readonly PlanWeights OnlyChanges = new() { Change = 1, Worst = 0, Squares = 0, Minutes = 0, MainFirst = 0, Carried = 0, Preference = 0, SchoolWindow = 0, SharedLabel = 0, Apart = 0 };

    public static void Run()
    {
        Console.WriteLine($"Small plans mended, beside the exact minimum of changes. {Machine.Describe()}. {Seeds} years each; changes are slots people were told of that move or are given up.");
        if (OutsideSolvers.Run("cbc", "-quit") is null)
        {
            Console.WriteLine("cbc is not installed (Debian: coinor-cbc), so there is no exact minimum to compare with.");
            return;
        }

        Console.WriteLine("trainees supply lost | mended: unfilled changes changes a lost place milliseconds | exact: unfilled changes changes a lost place milliseconds | years the same");
        List<(long Slots, long Changes)> behind = [];
        foreach (var trainees in (int[])[20, 30, 40])
        {
            foreach (var supply in (double[])[1.15, 1.0, 0.92, 0.85])
            {
                for (var lost = 1; lost <= 3; lost++)
                {
                    behind.AddRange(Measure(trainees, supply, lost));
                }
            }
        }

        Console.WriteLine($"{behind.Count(one => one == (0, 0))} of {behind.Count} years are mended with the exact minimum; {behind.Count(one => one.Slots > 0)} could have more slots filled, {behind.Sum(one => one.Slots)} in all; {behind.Count(one => one is { Slots: 0, Changes: > 0 })} as many with fewer changes, {behind.Where(one => one.Slots == 0).Sum(one => one.Changes)} in all.");
    }

    // How many slots and changes each year is behind the exact minimum.
    private static List<(long Slots, long Changes)> Measure(int trainees, double supply, int lost)
    {
        var (ours, exact, behind) = (new Sum(), new Sum(), new List<(long Slots, long Changes)>());
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var year = YearMaker.Make(new YearShape(trainees, supply, (ulong)seed));
            var broken = Broken(year, MakePlan.For(year), lost, new Random(seed));
            var watch = Stopwatch.StartNew();
            var mended = MendPlan.For(broken, new PlanningChoices(Prove: false));
            var seconds = watch.Elapsed.TotalSeconds;
            var (unfilled, changes) = (mended.Slots.Count(slot => slot.Offer is null), mended.Slots.Count(slot => broken.Trainees[slot.Trainee].Before.TryGetValue(slot.Slot, out var told) && told != slot.Offer));
            var answer = OutsideSolvers.Cbc(new OutsideModel(broken, PerSlot, OnlyChanges).Programme, 60)!;
            var (least, fewest) = Math.DivRem((long)Math.Round(answer.Objective!.Value), PerSlot);
            ours.Add(unfilled, changes, seconds);
            exact.Add(least, fewest, answer.Seconds);
            behind.Add((unfilled - least, changes - fewest));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainees,8} {supply,6} {lost,4} | {ours.Words(lost)} | {exact.Words(lost)} | {behind.Count(one => one == (0, 0))} of {Seeds}"));
        return behind;
    }

    /// <summary>The year without so many of the places people were told of.</summary>
    private static PlanningProblem Broken(PlanningProblem year, Plan told, int lost, Random chance)
    {
        var filled = told.Slots.Where(slot => slot.Offer is not null).ToArray();
        chance.Shuffle(filled);
        var gone = filled.Take(lost).ToHashSet();
        var slots = filled.ToLookup(slot => slot.Trainee);
        return year with
        {
            Offers = [.. year.Offers.Select((offer, o) => offer with { Places = offer.Places - gone.Count(slot => slot.Offer == o) })],
            Trainees = [.. year.Trainees.Select((trainee, t) => trainee with
            {
                Before = slots[t].Where(slot => !gone.Contains(slot)).ToDictionary(slot => slot.Slot, slot => slot.Offer!.Value),
                Lost = [.. slots[t].Where(gone.Contains).Select(slot => slot.Slot)],
            })],
        };
    }

    private sealed class Sum
    {
        private (long Unfilled, long Changes, double Seconds) all;

        public void Add(long unfilled, long changes, double seconds) => all = (all.Unfilled + unfilled, all.Changes + changes, all.Seconds + seconds);

        public string Words(int lost) => string.Create(CultureInfo.InvariantCulture, $"{all.Unfilled} {all.Changes} {all.Changes / (double)(lost * Seeds):0.00} {1_000 * all.Seconds / Seeds:0}");
    }
}
