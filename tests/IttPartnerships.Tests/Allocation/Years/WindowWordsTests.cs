using IttPartnerships.Allocation.Years;
using IttPartnerships.Planner;
using IttPartnerships.Programmes;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class WindowWordsTests
{
    private static readonly DateOnly September = new(2026, 9, 1);

    private static PatternWindow Window(string name, int first, int last) => new() { Id = WindowId.New(), Name = name, Letter = "A", FirstDay = September.AddDays(first), LastDay = September.AddDays(last) };

    private static string[] Words(params PatternWindow[] windows)
    {
        WindowWords words = new(windows);
        return [.. windows.Select(window => words[window])];
    }

    private static string[] Called(params PatternWindow[] windows)
    {
        WindowWords words = new(windows);
        return [.. windows.Select(window => words.Called(window))];
    }

    [Fact]
    public void A_name_of_several_words_becomes_one_without_signs_that_files_split_at() =>
        Words(Window("All year", 0, 300), Window("Autumn, first half: main", 0, 40), Window("+ @home", 0, 40), Window("=", 0, 40)).ShouldBe(["All-year", "Autumn-first-half-main", "home", "window"]);

    [Fact]
    public void Windows_of_one_name_are_one_where_they_keep_the_same_company()
    {
        PatternWindow[] windows = [Window("autumn", 6, 100), Window("Autumn", 0, 108), Window("spring", 125, 200)];
        Words(windows).ShouldBe(["Autumn", "Autumn", "spring"]);
        new WindowWords(windows).All.First().ShouldBe(("Autumn", "Autumn", new WindowDays(September, September.AddDays(108))));
    }

    [Fact]
    public void Windows_of_one_name_at_different_times_are_told_apart_by_their_days() =>
        Called(Window("Placement one", 0, 29), Window("placement one", 30, 60)).ShouldBe(["Placement one from 1 September", "Placement one from 1 October"]);

    [Fact]
    public void Both_days_are_named_where_the_first_is_the_same()
    {
        PatternWindow[] windows = [Window("autumn", 0, 29), Window("autumn", 0, 60), Window("block", 40, 70)];
        Called(windows).ShouldBe(["autumn from 1 September to 30 September", "autumn from 1 September to 31 October", "block"]);
        Words(windows)[0].ShouldBe("autumn-from-1-September-to-30-September");
    }

    [Fact]
    public void Windows_of_one_name_are_told_apart_where_only_one_shares_days_with_another()
    {
        // As one, nobody of the first course could have a place in spring that somebody of the second had in autumn.
        PatternWindow[] windows = [Window("autumn", 0, 108), Window("autumn", 0, 136), Window("spring", 125, 200)];
        Words(windows)[..2].Distinct().Count().ShouldBe(2);
        new WindowWords(windows).All.Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("autumn", true)]
    [InlineData("Autumn from 1 September to 18 December", true)]
    [InlineData("autumn-from-1-September", true)]
    [InlineData("autumn half", false)]
    public void A_window_of_a_plan_is_known_by_the_name(string planned, bool isIt) => WindowWords.IsFor(planned, "autumn").ShouldBe(isIt);
}
