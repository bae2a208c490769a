using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IttPartnerships.Tests.Data;

/// <summary>Counts the commands that one piece of work sends to its database, whatever other tests do meanwhile.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<Counter?> Current = new();

    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new QueryCount());

    private sealed class Counter
    {
        public int Commands;
    }

    public static async Task<int> Of(Func<Task> work)
    {
        _ = Listening;
        var counter = new Counter();
        Current.Value = counter;
        await work();
        Current.Value = null;
        return counter.Commands;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && Current.Value is { } counter)
        {
            Interlocked.Increment(ref counter.Commands);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
