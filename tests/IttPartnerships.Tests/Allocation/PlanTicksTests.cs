using System.Collections.Concurrent;
using IttPartnerships.Cli.Allocation;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Allocation;

/// <summary>How often <c>ittp plan</c> says how far it is.</summary>
public sealed class PlanTicksTests
{
    private static readonly PlanProgress Half = new("Filling autumn", 30, 60, 2_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_told_again_while_the_planner_says_nothing_on_a_thread_the_planner_does_not_use()
    {
        Heard heard = new();
        using (PlanTicks ticks = new(heard, TimeProvider.System))
        {
            ticks.Report(Half);
            for (var told = 0; told < 3; told++)
            {
                heard.Next(Stop).ShouldBe((Half, IsOfPool: false));
            }

            var further = Half with { Filled = 40 };
            ticks.Report(further);
            while (heard.Next(Stop).Progress != further)
            {
                // What was said before may still be on its way.
            }
        }

        PlanTicks.Every.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(0.5), "at least twice a second");
    }

    [Fact]
    public void Nothing_is_told_before_the_planner_begins_or_once_it_ended()
    {
        Heard heard = new();
        using (PlanTicks idle = new(heard, TimeProvider.System))
        {
            heard.Count.ShouldBe(0);
        }

        heard.Ended.ShouldBe(1);
        heard.Count.ShouldBe(0);

        using (PlanTicks ticks = new(heard, TimeProvider.System))
        {
            ticks.Report(Half);
        }

        heard.Ended.ShouldBe(2);
        heard.Count.ShouldBeGreaterThan(0, "even of a plan that was made in no time");
    }

    private sealed class Heard : IPlanTold
    {
        private readonly BlockingCollection<(PlanProgress Progress, bool IsOfPool)> said = [];

        public int Count => said.Count;

        public int Ended { get; private set; }

        public (PlanProgress Progress, bool IsOfPool) Next(CancellationToken stop) => said.Take(stop);

        public void Progress(PlanProgress progress, TimeSpan taken) => said.Add((progress, Thread.CurrentThread.IsThreadPoolThread), Stop);

        public void EndProgress() => Ended++;

        public void Refused(IReadOnlyList<string> sentences)
        {
        }

        public void Refused(IReadOnlyList<FileProblems> problems)
        {
        }

        public void Made(PlanTold told)
        {
        }
    }
}
