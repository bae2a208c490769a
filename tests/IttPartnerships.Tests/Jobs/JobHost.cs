using System.Collections.Concurrent;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Jobs;

/// <summary>What the scripted work of a test does, and how often it was begun; shared by every host of the test.</summary>
public sealed class JobScript(Func<RunningJob, CancellationToken, Task<JobEnd>> work)
{
    public static readonly JobEnd Good = new(true, "Done");

    public static JobScript AtOnce => new((_, _) => Task.FromResult(Good));

    public static JobScript Endless => new(async (_, stop) =>
    {
        await Task.Delay(Timeout.Infinite, stop);
        return Good;
    });

    public ConcurrentBag<JobId> Begun { get; } = [];

    public Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        Begun.Add(job.Id);
        return work(job, stop);
    }
}

public sealed class ScriptedWork(JobScript script) : IJobWork
{
    public string Kind => "scripted";

    public Permission Needed => Permission.ImportRegister;

    public Task<JobEnd> Run(RunningJob job, CancellationToken stop) => script.Run(job, stop);
}

/// <summary>One process, as far as jobs go: services of its own on a database it shares with others.</summary>
public sealed class JobHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> workers = [];

    public JobHost(TestDatabase database, JobScript script, string name, TimeSpan? lease = null, TimeSpan? heartbeat = null)
    {
        var settings = new JobSettings(name, lease ?? TimeSpan.FromSeconds(60), heartbeat ?? TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50));
        services = new ServiceCollection()
            .AddSingleton(script).AddSingleton(settings).AddScoped<IJobWork, ScriptedWork>()
            .AddIttPartnerships(database.Settings)
            .BuildServiceProvider();
    }

    public static Actor Importer { get; } = new(null, OrganisationId.New(), "Olu Operator", [Permission.ImportRegister]);

    public static Actor Stranger { get; } = new(null, OrganisationId.New(), "Sam Stranger", [Permission.ImportRegister]);

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void StartWorkers(int count) => workers.AddRange(Enumerable.Range(0, count)
        .Select(_ => services.GetRequiredService<JobWorker>().RunUntilStopped(stop.Token)));

    public Task<bool> RunNext() => services.GetRequiredService<JobWorker>().RunNext(stop.Token);

    public async Task<JobId> Request(string title = "A piece of work", string kind = "scripted") =>
        (await Use<RequestJob, Outcome<JobId>>(r => r.Run(new(kind, title, new { Number = 7 }), Importer, TestEnd))).Value;

    public Task<Outcome<Done>> Cancel(JobId job, Actor? actor = null) => Use<CancelJob, Outcome<Done>>(c => c.Run(new(job), actor ?? Importer, TestEnd));

    public Task<Outcome<Done>> Retry(JobId job, Actor? actor = null) => Use<RetryJob, Outcome<Done>>(r => r.Run(new(job), actor ?? Importer, TestEnd));

    public Task<FindJobs.Found> Find(FindJobs.Query query, Actor? actor = null) => Use<FindJobs, FindJobs.Found>(f => f.Run(query, actor ?? Importer, TestEnd));

    public async Task<FindJobs.Row> See(JobId job) => (await Find(new(job))).Rows.ShouldHaveSingleItem();

    public async Task<FindJobs.Row> WaitUntil(JobId job, Func<FindJobs.Row, bool> reached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestEnd);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            var row = await See(job);
            if (reached(row))
            {
                return row;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public async Task<TResult> Use<TUseCase, TResult>(Func<TUseCase, Task<TResult>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<T> InDatabase<T>(Func<AppDb, Task<T>> step) => Use(step);

    /// <summary>As a process ends when it is told to: running work is asked to stop.</summary>
    public async Task End()
    {
        await stop.CancelAsync();
        await Task.WhenAll(workers);
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        stop.Dispose();
        await services.DisposeAsync();
    }
}
