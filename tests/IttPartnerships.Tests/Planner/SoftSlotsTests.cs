using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SoftSlotsTests
{
    private const double PerSlot = 9_000;

    // So little that places are as likely as for nothing, and options are weighed one by one.
    private const double NextToNothing = 1e-12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_place_is_as_likely_as_all_courses_that_have_it_and_a_slot_may_stay_unfilled()
    {
        var (model, courses) = Schools(count: 2);
        SoftSlots slots = new(courses, Everybody(model), fewestSchools: 0, workers: 1, Stop);
        slots.Run(Prices(courses, price: 0, perSlot: 50, temperature: 100), new bool[1], Stop).ShouldBeEmpty();

        // Two schools or nothing for each letter, and any with any: a place is as likely as it is beside the other school and nothing.
        var nothing = Math.Exp(-0.5);
        Enumerable.Range(0, courses.PlaceCount).ShouldAllBe(place => Math.Abs(slots.Wanted(place) - (1 / (2 + nothing))) < 1e-6);
    }

    [Theory]
    [InlineData(0.4, 1)]
    [InlineData(0.02, 1)]
    [InlineData(0.005, 2)]
    public void Where_journeys_cost_nothing_each_place_is_as_likely_by_lists_as_option_by_option(double warm, int workers)
    {
        var used = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            Company company = new(model);
            CourseOptions courses = new(model, company);
            SoftPrices prices = new(SomePrices(seed, courses.PlaceCount), PerSlot, Journeys: 0, warm * PerSlot, All: true, Sure: false, CoarseFrom: 0);
            SoftSlots slots = new(courses, Everybody(model), fewestSchools: 0, workers, Stop);
            var others = slots.Run(prices, new bool[model.TraineeCount], Stop);
            Everybody(model).Where(trainee => courses.Letters[trainee].Length != 2).ShouldBeSubsetOf(others);
            SoftRound byOption = new(model, courses, workers: 1);
            byOption.Run(prices with { Journeys = NextToNothing }, Asked.Of(model, company, [.. Everybody(model).Except(others)]), Stop).ShouldBeTrue();
            for (var place = 0; place < courses.PlaceCount; place++)
            {
                slots.Wanted(place).ShouldBe(byOption.Used[place] / SoftOracle.PartsOfUse, 1e-5, $"seed {seed}, place {place}");
            }

            used += Enumerable.Range(0, courses.PlaceCount).Count(place => slots.Wanted(place) > 0.01);
        }

        used.ShouldBeGreaterThan(400);
    }

    [Theory]
    [InlineData(12, 0, 0.1, true)]
    [InlineData(12, 0, 0.001, true)]
    [InlineData(8, 0, 0.1, true)]
    [InlineData(8, 0, 0.001, false)]
    [InlineData(12, PerSlot, 0.1, true)]
    [InlineData(12, PerSlot, 0.001, false)]
    public void Once_it_is_cold_only_those_are_weighed_who_have_many_courses_at_no_price(int schools, double price, double warm, bool isWeighed)
    {
        var (model, courses) = Schools(schools);
        var unseen = new bool[1];
        SoftSlots slots = new(courses, Everybody(model), fewestSchools: 0, workers: 1, Stop);
        slots.Run(Prices(courses, price, PerSlot, warm * PerSlot), unseen, Stop).ShouldBe(isWeighed ? [] : [0]);
        unseen.ShouldBe([isWeighed]);
        Enumerable.Range(0, courses.PlaceCount).Sum(slots.Wanted).ShouldBe(isWeighed ? price > 0 ? 1.85 : 2 : 0, 0.02);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0.9, 2)]
    [InlineData(1, 24 / 13.0)]
    public void Coarsely_even_those_are_weighed_whose_places_all_cost_hundreds_of_temperatures(double price, double filled)
    {
        // As dear as an unfilled slot, each letter is at one of twelve schools or at none alike.
        var (model, courses) = Schools(count: 12);
        SoftSlots slots = new(courses, Everybody(model), fewestSchools: 0, workers: 1, Stop);
        slots.Run(Prices(courses, price * PerSlot, PerSlot, PerSlot / 1_200) with { CoarseFrom = 0 }, new bool[1], Stop).ShouldBeEmpty();
        Enumerable.Range(0, courses.PlaceCount).Sum(slots.Wanted).ShouldBe(filled, 1e-6);
    }

    [Fact]
    public void Coarsely_too_those_are_left_to_others_whose_places_cost_more_than_a_number_holds()
    {
        var (model, courses) = Schools(count: 12);
        SoftSlots slots = new(courses, Everybody(model), fewestSchools: 0, workers: 1, Stop);
        slots.Run(Prices(courses, PerSlot, PerSlot, PerSlot / 1_500) with { CoarseFrom = 0 }, new bool[1], Stop).ShouldBe([0]);
        Enumerable.Range(0, courses.PlaceCount).Sum(slots.Wanted).ShouldBe(0);
    }

    [Fact]
    public void Those_with_few_schools_are_for_others_to_weigh()
    {
        var (model, courses) = Schools(count: 9);
        SoftSlots slots = new(courses, Everybody(model), SoftSlots.ManySchools, workers: 1, Stop);
        slots.Run(Prices(courses, price: 0, PerSlot, PerSlot), new bool[1], Stop).ShouldBe([0]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(NextToNothing, false)]
    public void Prices_are_of_its_kind_where_journeys_cost_nothing(double journeys, bool fit) =>
        SoftSlots.Fit(new SoftPrices([], PerSlot, journeys, PerSlot, All: true, Sure: false)).ShouldBe(fit);

    private static (Model Model, CourseOptions Courses) Schools(int count)
    {
        var year = Enumerable.Range(1, count).Aggregate(new Year(), (year, at) => year.School($"School {at}", at).Offer());
        Model model = new(year.Trainee("Ann", pattern: "A:autumn B:spring").Problem, seed: 1);
        return (model, new CourseOptions(model, new Company(model)));
    }

    private static int[] Everybody(Model model) => [.. Enumerable.Range(0, model.TraineeCount)];

    private static SoftPrices Prices(CourseOptions courses, double price, double perSlot, double temperature) =>
        new([.. Enumerable.Repeat(price, courses.PlaceCount)], perSlot, Journeys: 0, temperature, All: true, Sure: false);

    private static double[] SomePrices(int seed, int count)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => chance.Next(3) == 0 ? 0 : PerSlot * chance.NextDouble())];
    }
}
