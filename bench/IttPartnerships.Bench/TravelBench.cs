using System.Diagnostics;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Bench;

/// <summary>Travel estimates a second on one core, by mode, between places scattered over England as a plan would ask for them.</summary>
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
            var seconds = Enumerable.Range(0, Times).Min(_ => Seconds(places, mode));
            Console.WriteLine($"{mode.Phrase(),-20} {Places * (double)Places / seconds / 1_000_000:0.0} million a second");
        }
    }

    private static double Seconds(GridReference[] places, TravelMode mode)
    {
        var (watch, sum) = (Stopwatch.StartNew(), 0L);
        foreach (var from in places)
        {
            foreach (var to in places)
            {
                sum += TravelEstimate.Minutes(from, to, mode).Minutes;
            }
        }

        return sum > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("No time was estimated.");
    }
}
