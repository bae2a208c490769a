using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace IttPartnerships.Organisations.Places;

/// <summary>
/// Travel times from the table service of an OSRM server (HTTP API version 1), asked in blocks. What the server does not answer, a block
/// or a single pair, is estimated instead, and every time says its source.
/// </summary>
public sealed class RoutingServer : ITravelTimes
{
    private readonly HttpClient http;
    private readonly RoutingSettings settings;
    private readonly ResiliencePipeline<TableAnswer> pipeline;

    /// <param name="http">Its own time limit should be longer than the settings' time-out.</param>
    /// <param name="clock">For waits and time limits; tests may turn it.</param>
    public RoutingServer(HttpClient http, RoutingSettings settings, TimeProvider clock)
    {
        this.http = http;
        this.settings = settings;
        pipeline = Pipeline(settings, clock);
    }

    public async Task<TravelTable> Between(IReadOnlyList<GridReference> sources, IReadOnlyList<GridReference> destinations, TravelMode mode, CancellationToken stop)
    {
        var table = await new EstimatedTravelTimes().Between(sources, destinations, mode, stop);
        if (settings.For(mode) is not { } profile)
        {
            return table;
        }

        var problems = new HashSet<string>(StringComparer.Ordinal);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = stop };
        await Parallel.ForEachAsync(TableBlock.Over(sources, destinations, settings.LargestSide), limits, async (block, stopBlock) =>
        {
            var (answer, problem) = await Ask(profile, block, stopBlock);
            lock (problems)
            {
                problem ??= Fill(table, block, answer, mode);
                _ = problem is null || problems.Add(problem);
            }
        });
        table.Problems = [.. problems.Order(StringComparer.Ordinal)];
        return table;
    }

    private async Task<(TableAnswer Answer, string? Problem)> Ask(RoutingProfile profile, TableBlock block, CancellationToken stop)
    {
        var address = block.Address(profile);
        try
        {
            var answer = await pipeline.ExecuteAsync(
                static async (state, token) => await TableAnswer.Get(state.http, state.address, token), (http, address), stop);
            return (answer, answer.Problem);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or IOException
            || (wrong is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return (TableAnswer.None, wrong is HttpRequestException { StatusCode: { } status }
                ? $"The routing server answered {(int)status}"
                : "The routing server could not be reached in time");
        }
    }

    private string? Fill(TravelTable table, TableBlock block, TableAnswer answer, TravelMode mode)
    {
        string? problem = null;
        for (var row = 0; row < block.Sources.Length; row++)
        {
            for (var column = 0; column < block.Destinations.Length; column++)
            {
                if (answer.Seconds(row, column, settings.FarthestFromRoad) is { } seconds)
                {
                    table[block.FirstSource + row, block.FirstDestination + column] =
                        DoorToDoor(seconds, block.Sources[row], block.Destinations[column], mode);
                }
                else
                {
                    problem = "The routing server knows no way between some places";
                }
            }
        }

        return problem;
    }

    /// <summary>A server's driving or riding time made comparable with the estimate: traffic, and the minutes at both ends.</summary>
    private TravelTime DoorToDoor(double seconds, GridReference from, GridReference to, TravelMode mode)
    {
        var assumptions = TravelAssumptions.For(mode);
        var moving = seconds / 60 * (mode == TravelMode.Car ? settings.TrafficFactor : 1);
        var minutes = from == to ? 0 : moving + assumptions.OverheadBetween(from, to);

        // The way is known, the day is not: half of the estimate's doubt remains.
        return TravelTime.Around(minutes, (1 + assumptions.Low) / 2, (1 + assumptions.High) / 2, TravelSource.RoutingServer);
    }

    private static ResiliencePipeline<TableAnswer> Pipeline(RoutingSettings settings, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<TableAnswer> { TimeProvider = clock };
        if (settings.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<TableAnswer>
            {
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome.Exception)),
                MaxRetryAttempts = settings.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = settings.RetryDelay,
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<TableAnswer>
            {
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome.Exception)),
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = settings.Pause,
                BreakDuration = settings.Pause,
            })
            .AddTimeout(settings.TimeOut)
            .Build();
    }

    private static bool IsPassing(Exception? wrong) => wrong is TimeoutRejectedException or IOException
        || (wrong is HttpRequestException request && request.StatusCode is null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError);
}
