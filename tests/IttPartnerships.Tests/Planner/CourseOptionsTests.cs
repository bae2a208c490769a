using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CourseOptionsTests
{
    private static readonly string[] Terms = ["autumn", "winter", "spring", "summer"];

    [Fact]
    public void A_letter_of_several_slots_could_be_filled_at_a_school_in_any_of_them_and_each_left_out_counts()
    {
        var letter = Letter(trainee => trainee);
        letter.Options.Select(option => Outs(letter, option)).Order().ShouldBe([0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3]);
        letter.Options.ShouldAllBe(option => Outs(letter, option) == Terms.Length - Places(letter, option));
    }

    [Fact]
    public void Slots_of_a_pin_count_for_as_many_as_it_says_however_many_are_left_out()
    {
        var letter = Letter(trainee => trainee with { Pins = new Dictionary<string, int> { ["A"] = 0 } });
        letter.Options.Max(option => Outs(letter, option)).ShouldBe(3 * PlanWeights.PinSlots);
        letter.Options.ShouldAllBe(option => Outs(letter, option) == (Terms.Length - Places(letter, option)) * PlanWeights.PinSlots);
    }

    private static CourseLetter Letter(Func<Trainee, Trainee> change)
    {
        Model model = new(new Year().School("Oak", 10).Offer(windows: Terms).Trainee("Ann", pattern: string.Join(' ', Terms.Select(term => $"A:{term}")), change: change).Problem, seed: 1);
        return new CourseOptions(model, new Company(model)).Letters[0].ShouldHaveSingleItem();
    }

    // What an option costs where nothing but an unfilled slot does.
    private static double Outs(CourseLetter letter, CourseOption option)
    {
        var costs = new double[1];
        return letter.Cost([option], new SoftPrices(new double[Terms.Length], PerSlot: 1, Journeys: 0, Temperature: 1, All: true, Sure: false), costs);
    }

    private static long Places(CourseLetter letter, CourseOption option)
    {
        var used = new long[Terms.Length];
        letter.Use(option, 1, used);
        return used.Sum();
    }
}
