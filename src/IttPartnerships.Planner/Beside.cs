namespace IttPartnerships.Planner;

/// <summary>Something worked out on cores of its own beside whatever else is done. On one core it is begun when it is waited for.</summary>
internal sealed class Beside<T>
{
    private const int TellEvery = 100;
    private readonly Func<Action?, T> work;
    private readonly Task<T>? begun;

    /// <param name="cores">That there are for it and the other work together.</param>
    /// <param name="work">Given whom to tell on the way: nobody where it runs beside, since who waits is told then.</param>
    public Beside(int cores, Func<Action?, T> work)
    {
        this.work = work;
        begun = cores > 1 ? Task.Run(() => work(null), CancellationToken.None) : null;
    }

    /// <summary>Waits until it is done, or stopped.</summary>
    /// <param name="told">Told on the thread that waits, several times a second.</param>
    public T Wait(Action? told)
    {
        if (begun is null)
        {
            return work(told);
        }

        while (!begun.Wait(TellEvery, CancellationToken.None))
        {
            told?.Invoke();
        }

        return begun.GetAwaiter().GetResult();
    }
}
