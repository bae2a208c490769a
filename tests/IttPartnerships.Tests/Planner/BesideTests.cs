using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class BesideTests
{
    [Fact]
    public void On_one_core_it_begins_when_it_is_waited_for_and_tells_itself()
    {
        var (begun, told) = (0, 0);
        Beside<int> beside = new(cores: 1, tell =>
        {
            tell!();
            return ++begun;
        });
        begun.ShouldBe(0);
        beside.Wait(() => told++).ShouldBe(1);
        told.ShouldBe(1);
    }

    [Fact]
    public void On_more_it_runs_at_once_and_who_waits_is_told_on_their_own_thread()
    {
        using ManualResetEventSlim begun = new(), told = new();
        Beside<bool> beside = new(cores: 2, tell =>
        {
            begun.Set();
            told.Wait(TestContext.Current.CancellationToken);
            return tell is null;
        });
        begun.Wait(TestContext.Current.CancellationToken);
        var here = Environment.CurrentManagedThreadId;
        beside.Wait(() =>
        {
            Environment.CurrentManagedThreadId.ShouldBe(here);
            told.Set();
        }).ShouldBeTrue();
    }
}
