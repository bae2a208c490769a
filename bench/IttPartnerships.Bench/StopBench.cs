using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>How soon a plan comes back once somebody stops it, at moments spread over the run, and what its reasons and advice take whoever asks for them then; how long no progress is told.</summary>
internal static class StopBench
{
    private const int Stops = 12;

    /// <param name="arguments">Sizes; 2,000 and 32,000 where none are given.</param>
    public static void Run(string[] arguments)
    {
        Console.WriteLine($"Plans stopped at {Stops} moments of the run. {Machine.Describe()}. Milliseconds from the wish to the plan; seconds for every reason and all advice asked for afterwards; longest seconds without a word of progress.");
        Console.WriteLine("trainees supply | stopped after s: ms until the plan is there, seconds without a word | reasons and advice of the last: seconds");
        foreach (var size in Given.Sizes(arguments, 2_000, 32_000))
        {
            Measure(new YearShape(size, 0.92, 1), size > 10_000 ? 34 : 6);
        }
    }

    private static void Measure(YearShape shape, double most)
    {
        var problem = YearMaker.Make(shape);
        Plan? plan = null;
        List<string> all = [];
        for (var i = 1; i <= Stops; i++)
        {
            // Closer together at the beginning, where one step follows the other.
            var after = most * i * i / (Stops * Stops);
            using CancellationTokenSource stop = new();
            var stopped = 0L;
            stop.Token.Register(() => stopped = Stopwatch.GetTimestamp());
            stop.CancelAfter(TimeSpan.FromSeconds(after));
            Gaps gaps = new();
            plan = MakePlan.For(problem, progress: gaps, stop: stop.Token);
            var late = stop.IsCancellationRequested ? Stopwatch.GetElapsedTime(stopped).TotalMilliseconds : 0;
            all.Add(string.Create(CultureInfo.InvariantCulture, $"{after:0.0}: {late:0} {gaps.Longest.TotalSeconds:0.0} ({gaps.During})"));
        }

        var watch = Stopwatch.StartNew();
        _ = plan!.Slots[0].Why;
        var why = watch.Elapsed.TotalSeconds;
        _ = plan.Advice;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Trainees,8} {shape.Supply,6} | {string.Join("; ", all)} | {why:0.0} {watch.Elapsed.TotalSeconds - why:0.0}"));
    }

    private sealed class Gaps : IProgress<PlanProgress>
    {
        private long last = Stopwatch.GetTimestamp();
        private string step = "";

        public TimeSpan Longest { get; private set; }

        /// <summary>What was told before the longest silence.</summary>
        public string During { get; private set; } = "";

        public void Report(PlanProgress value)
        {
            var silent = Stopwatch.GetElapsedTime(last);
            if (silent > Longest)
            {
                (Longest, During) = (silent, step);
            }

            (last, step) = (Stopwatch.GetTimestamp(), value.Step);
        }
    }
}
