using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class StretchesTests
{
    private static readonly string[] Windows = ["autumn", "block", "spring"];

    private static string Of(params string[] days)
    {
        Stretches stretches = new(new Year().Days(days).Problem, Windows);
        return string.Join("; ", Enumerable.Range(0, stretches.Count).Select(stretch => string.Join(" and ", stretches.WindowsIn(stretch).ToArray().Select(window => Windows[window]))));
    }

    [Fact]
    public void Windows_without_days_are_a_stretch_each() => Of().ShouldBe("autumn; block; spring");

    [Fact]
    public void Windows_that_follow_each_other_are_a_stretch_each() =>
        Of("autumn 2026-09-01 2026-10-16", "block 2026-10-17 2026-12-18", "spring 2027-01-05 2027-03-20").ShouldBe("autumn; block; spring");

    [Fact]
    public void One_shared_day_makes_a_stretch_of_two() => Of("autumn 2026-09-01 2026-12-18", "block 2026-12-18 2027-01-15").ShouldBe("autumn and block; spring");

    [Fact]
    public void A_window_across_two_others_is_in_a_stretch_with_each()
    {
        Of("AUTUMN 2026-09-01 2026-12-18", "block 2026-11-01 2027-02-01", "spring 2027-01-05 2027-03-20").ShouldBe("autumn and block; block and spring");
        Stretches stretches = new(new Year().Days("autumn 2026-09-01 2026-12-18", "block 2026-11-01 2027-02-01", "spring 2027-01-05 2027-03-20").Problem, Windows);
        stretches.Of(1).ToArray().ShouldBe([0, 1]);
    }

    [Fact]
    public void All_at_one_time_are_one_stretch() =>
        Of("autumn 2026-09-01 2027-03-20", "block 2026-11-01 2027-02-01", "spring 2027-01-05 2027-03-20").ShouldBe("autumn and block and spring");
}
