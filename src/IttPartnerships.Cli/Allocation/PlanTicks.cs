using IttPartnerships.Planner;

namespace IttPartnerships.Cli.Allocation;

/// <summary>Tells the latest progress four times a second, however often the planner reports it, so that whoever watches sees that it goes on.</summary>
public sealed class PlanTicks : IProgress<PlanProgress>, IDisposable
{
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly ManualResetEventSlim over = new();
    private readonly IPlanTold told;
    private readonly TimeProvider clock;
    private readonly long started;
    private readonly Thread teller;
    private volatile PlanProgress? latest;

    public PlanTicks(IPlanTold told, TimeProvider clock)
    {
        (this.told, this.clock, started) = (told, clock, clock.GetTimestamp());

        // Of its own, for the planner keeps those of the pool busy, where a timer would have to wait for one.
        teller = new(Tell) { IsBackground = true, Name = "Progress" };
    }

    public void Report(PlanProgress value)
    {
        if (Interlocked.Exchange(ref latest, value) is null)
        {
            teller.Start();
        }
    }

    public void Dispose()
    {
        over.Set();
        if (latest is not null)
        {
            teller.Join();
        }

        over.Dispose();
        told.EndProgress();
    }

    private void Tell()
    {
        do
        {
            told.Progress(latest!, clock.GetElapsedTime(started));
        }
        while (!over.Wait(Every));
    }
}
