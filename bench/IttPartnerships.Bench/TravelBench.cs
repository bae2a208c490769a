using System.Diagnostics;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Bench;

/// <summary>Travel estimates a second on one core, by mode, between places scattered over England: pair by pair, and as a plan asks for them, with what one end decides worked out once.</summary>
internal static class TravelBench
{
    private const int Places = 2_000;
    private const int Times = 5;

    public static void Run()
    {
        Console.WriteLine($"Travel estimate: {Places} by {Places} places. {Machine.Describe()}. Best of {Times}.");
        var random = new Random(1);
        var places = Enumerable.Range(0, Places).Select(_ => GridReference.At(random.Next(300_000, 650_000), random.Next(100_000, 550_000))).ToArray();
        foreach (var mode in TravelModes.All)
        {
            EstimatedMinutes minutes = new(places, [.. places.Select(_ => mode)], places);
            var pairs = Millions(places, (from, to) => TravelEstimate.Minutes(places[from], places[to], mode).Minutes);
            var plans = Millions(places, minutes.Between);
            Console.WriteLine($"{mode.Phrase(),-20} {pairs:0.0} million a second, for a plan {plans:0.0}");
        }
    }

    private static double Millions(GridReference[] places, Func<int, int, int> minutes) =>
        Places * (double)Places / Enumerable.Range(0, Times).Min(_ => Seconds(places, minutes)) / 1_000_000;

    private static double Seconds(GridReference[] places, Func<int, int, int> minutes)
    {
        var (watch, sum) = (Stopwatch.StartNew(), 0L);
        for (var from = 0; from < places.Length; from++)
        {
            for (var to = 0; to < places.Length; to++)
            {
                sum += minutes(from, to);
            }
        }

        return sum > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("No time was estimated.");
    }
}
