using System.CommandLine;
using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Cli.Jobs;

/// <summary><c>ittp jobs</c>: what long work there is, and a process that does it.</summary>
public static class JobsCommand
{
    public static Command Create() => new("jobs", "Long work: imports and plans")
    {
        List(),
        Work(),
    };

    private static Command List()
    {
        var state = new Option<JobState?>("--state") { Description = "Only queued, running, succeeded, failed or cancelled" };
        var command = new Command("list", "The latest jobs") { state };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Services();
            await using var scope = services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<FindJobs>().Run(new(State: parsed.GetValue(state)), Actor.CommandLine, stop);
            foreach (var job in found.Rows)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{job.Id.Value}  {job.RequestedAt:yyyy-MM-dd HH:mm}  {job.State,-9}  {job.Title}. {job.Progress.Message}"));
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{found.Rows.Count} of {found.Total} shown");
            return 0;
        });
        return command;
    }

    private static Command Work()
    {
        var workers = new Option<int>("--workers") { Description = "How many jobs to do at a time", DefaultValueFactory = _ => 1 };
        var once = new Option<bool>("--until-idle") { Description = "End when there is nothing left to do, instead of waiting for more" };
        var command = new Command("work", "Does jobs until it is stopped; as many of these processes as you like share one PostgreSQL") { workers, once };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Services();
            await Task.WhenAll(Enumerable.Range(0, Math.Max(1, parsed.GetValue(workers)))
                .Select(_ => parsed.GetValue(once) ? UntilIdle(services, stop) : services.GetRequiredService<JobWorker>().RunUntilStopped(stop)));
            return 0;
        });
        return command;
    }

    private static async Task UntilIdle(ServiceProvider services, CancellationToken stop)
    {
        while (await services.GetRequiredService<JobWorker>().RunNext(stop))
        {
        }
    }

    private static ServiceProvider Services() => new ServiceCollection().AddIttPartnerships(DatabaseSettings.FromEnvironment()).BuildServiceProvider();
}
