namespace IttPartnerships.Planner;

/// <summary>Shares trainees among threads, a few at a time: whoever is done takes the next. No answer may depend on who took whom.</summary>
internal static class AmongThreads
{
    private const int AtOnce = 32;

    public static int Workers(Model model) => Math.Max(1, Math.Min(model.Cores, (model.TraineeCount / AtOnce) + 1));

    /// <param name="each">Told the worker, from 0, and the trainee.</param>
    public static void Run(Model model, int workers, Action<int, int> each, CancellationToken stop) => Run(model.TraineeCount, workers, each, stop);

    /// <param name="each">Told the worker, from 0, and a number from 0 to below <paramref name="count"/>.</param>
    public static void Run(int count, int workers, Action<int, int> each, CancellationToken stop)
    {
        var next = 0;
        if (workers == 1 || count <= AtOnce)
        {
            Take(0);
            return;
        }

        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, Take);

        void Take(int worker)
        {
            for (var from = Interlocked.Add(ref next, AtOnce) - AtOnce; from < count && !stop.IsCancellationRequested; from = Interlocked.Add(ref next, AtOnce) - AtOnce)
            {
                for (var at = from; at < Math.Min(from + AtOnce, count); at++)
                {
                    each(worker, at);
                }
            }
        }
    }
}
