using FsCheck;
using FsCheck.Fluent;

namespace IttPartnerships.Tests;

/// <summary>What holds for anything made from a number holds for numbers drawn anew each time. ITTP_TEST_TIMES=20 draws twenty times as many.</summary>
internal static class RandomSeeds
{
    // Far longer than any takes; nobody learns the number from a run that never ends.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static int Times => int.TryParse(Environment.GetEnvironmentVariable("ITTP_TEST_TIMES"), out var times) && times > 0 ? times : 1;

    public static void Always(int tests, Action<int> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests * Times), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Once(seed, holds)));

    /// <summary>For a number with which something went wrong before.</summary>
    public static void Once(int seed, Action<int> holds)
    {
        var one = Task.Run(() => holds(seed), TestContext.Current.CancellationToken);
        Task.WaitAny([one], (int)Longest.TotalMilliseconds, TestContext.Current.CancellationToken).ShouldBe(0, $"{seed} has not ended after {Longest.TotalMinutes} minutes");
        one.GetAwaiter().GetResult();
    }
}
