using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CourseOptionsTests
{
    private static readonly string[] Terms = ["autumn", "winter", "spring", "summer"];

    [Fact]
    public void A_letter_of_several_slots_could_be_filled_at_a_school_in_any_of_them_and_each_left_out_counts()
    {
        var letter = Letter(trainee => trainee);
        All(letter).Select(option => Outs(letter, option)).Order().ShouldBe([0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3]);
        All(letter).ShouldAllBe(option => Outs(letter, option) == Terms.Length - Places(letter, option));
    }

    [Fact]
    public void Slots_of_a_pin_count_for_as_many_as_it_says_however_many_are_left_out()
    {
        var letter = Letter(trainee => trainee with { Pins = new Dictionary<string, int> { ["A"] = 0 } });
        All(letter).Max(option => Outs(letter, option)).ShouldBe(3 * PlanWeights.PinSlots);
        All(letter).ShouldAllBe(option => Outs(letter, option) == (Terms.Length - Places(letter, option)) * PlanWeights.PinSlots);
    }

    [Fact]
    public void All_the_points_that_options_have_are_told_once_and_each_option_knows_where_its_own_stand()
    {
        Model model = new(RandomYears.Make(seed: 3), seed: 1);
        CourseOptions options = new(model, new Company(model));
        options.DistinctPoints.Length.ShouldBeGreaterThan(1);
        options.DistinctPoints.ShouldBe(options.DistinctPoints.Distinct());
        foreach (var letter in options.Letters.SelectMany(letters => letters))
        {
            All(letter).Select(option => options.DistinctPoints[letter.Options.PointsAt[option]]).ShouldBe(letter.Options.Points.Select(points => (double)points));
        }
    }

    private static IEnumerable<int> All(CourseLetter letter) => Enumerable.Range(0, letter.Options.Count);

    private static CourseLetter Letter(Func<Trainee, Trainee> change)
    {
        Model model = new(new Year().School("Oak", 10).Offer(windows: Terms).Trainee("Ann", pattern: string.Join(' ', Terms.Select(term => $"A:{term}")), change: change).Problem, seed: 1);
        return new CourseOptions(model, new Company(model)).Letters[0].ShouldHaveSingleItem();
    }

    // What an option costs where nothing but an unfilled slot does.
    private static double Outs(CourseLetter letter, int option) =>
        letter.Cost(option, new SoftPrices(new double[Terms.Length], PerSlot: 1, Journeys: 0, Temperature: 1, All: true, Sure: false), new double[1]);

    private static long Places(CourseLetter letter, int option)
    {
        var used = new long[Terms.Length];
        letter.Use(option, 1, used);
        return used.Sum();
    }
}
