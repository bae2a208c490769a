using IttPartnerships.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IttPartnerships.Web.Tests.Jobs;

public sealed class DailyWorkTests
{
    [Fact]
    public async Task What_fails_one_day_is_tried_again_the_next_and_ends_with_the_product()
    {
        var stop = TestContext.Current.CancellationToken;
        HandClock clock = new();
        await using var services = new ServiceCollection().BuildServiceProvider();
        using FailsTheFirstDay work = new(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger.Instance);
        await work.StartAsync(stop);

        await clock.UntilWaitedFor(stop);
        clock.Pass(TimeSpan.FromMinutes(1));
        (await work.Turns.WaitAsync(TimeSpan.FromMinutes(1), stop)).ShouldBeTrue();
        await clock.UntilWaitedFor(stop);
        clock.Pass(TimeSpan.FromHours(23));
        work.Turns.CurrentCount.ShouldBe(0, "a day is not over");
        clock.Pass(TimeSpan.FromHours(1));
        (await work.Turns.WaitAsync(TimeSpan.FromMinutes(1), stop)).ShouldBeTrue();
        work.Done.ShouldBe(1);

        await work.StopAsync(stop);
        work.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
    }

    private sealed class FailsTheFirstDay(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : DailyWork(scopes, clock, log)
    {
        private bool failed;

        public SemaphoreSlim Turns { get; } = new(0);

        public int Done { get; private set; }

        public override void Dispose()
        {
            Turns.Dispose();
            base.Dispose();
        }

        protected override Task Run(IServiceProvider services, CancellationToken stop)
        {
            if (failed)
            {
                Done++;
            }

            Turns.Release();
            var fails = !failed;
            failed = true;
            return fails ? Task.FromException(new IOException("the disk is full")) : Task.CompletedTask;
        }
    }
}
