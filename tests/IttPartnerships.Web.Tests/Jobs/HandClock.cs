namespace IttPartnerships.Web.Tests.Jobs;

/// <summary>A clock that goes on only when a test moves it, and whose timers ring as it passes them.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock one = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2026, 10, 1, 3, 0, 0, TimeSpan.Zero);

    private bool IsWaitedFor
    {
        get
        {
            lock (one)
            {
                return alarms.Count > 0;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (one)
        {
            return now;
        }
    }

    /// <summary>Until somebody has done what they had to and waits for this clock again.</summary>
    public async Task UntilWaitedFor(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!IsWaitedFor)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public void Pass(TimeSpan time)
    {
        List<Alarm> due;
        lock (one)
        {
            now += time;
            due = alarms.FindAll(alarm => alarm.At <= now);
            alarms.RemoveAll(due.Contains);
        }

        due.ForEach(alarm => alarm.Ring());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Alarm alarm = new(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(HandClock clock, Action ring) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.one)
            {
                clock.alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock.now + dueTime;
                    clock.alarms.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
