using IttPartnerships.Planner;

namespace IttPartnerships.Cli.Allocation;

/// <summary>Tells the latest progress four times a second, however often the planner reports it, so that whoever watches sees that it goes on.</summary>
internal sealed class PlanTicks : IProgress<PlanProgress>, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);
    private readonly Lock turn = new();
    private readonly IPlanTold told;
    private readonly TimeProvider clock;
    private readonly long started;
    private readonly ITimer timer;
    private PlanProgress? latest;
    private bool over;

    public PlanTicks(IPlanTold told, TimeProvider clock)
    {
        (this.told, this.clock, started) = (told, clock, clock.GetTimestamp());
        timer = clock.CreateTimer(_ => Tell(), null, Every, Every);
    }

    public void Report(PlanProgress value)
    {
        var first = latest is null;
        latest = value;
        if (first)
        {
            Tell();
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        lock (turn)
        {
            over = true;
        }

        told.EndProgress();
    }

    private void Tell()
    {
        lock (turn)
        {
            if (latest is { } progress && !over)
            {
                told.Progress(progress, clock.GetElapsedTime(started));
            }
        }
    }
}
