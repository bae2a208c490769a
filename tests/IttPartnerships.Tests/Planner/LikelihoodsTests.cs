using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LikelihoodsTests
{
    private const double PerSlot = 9_000;
    private const double Temperature = 900;
    private const double Nothing = 1e-290;

    [Fact]
    public void An_option_is_as_likely_as_what_it_costs_says_however_much_it_takes()
    {
        var several = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var (courses, prices) = Year(seed);
            Likelihoods likelihoods = new(courses);
            likelihoods.Read(prices);
            foreach (var letter in courses.Letters.SelectMany(letters => letters).Where(letter => letter.Options.Count > 0))
            {
                var (weights, costs) = (new double[letter.Options.Count], new double[letter.Options.Count]);
                likelihoods.Weigh(letter, start: 0, weights);
                letter.Cost(start: 0, prices, costs);
                for (var option = 0; option < weights.Length; option++)
                {
                    weights[option].ShouldBe(Math.Exp(-costs[option] / Temperature), (1e-6 * weights[option]) + Nothing, $"seed {seed}, option {option}");
                    several += letter.Options[option].Count > 0 ? 1 : 0;
                }
            }
        }

        several.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Whoever_is_asked_by_what_options_are_made_of_wants_the_same_as_by_what_they_cost()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (courses, prices) = Year(seed);
            Model model = new(RandomYears.Make(seed), seed: 1);
            Likelihoods likelihoods = new(courses);
            likelihoods.Read(prices);
            SoftOracle warm = new(courses, model), cold = new(courses, model);
            warm.Start(prices, likelihoods);
            cold.Start(prices);
            for (var trainee = 0; trainee < courses.Letters.Length; trainee++)
            {
                warm.Add(trainee).ShouldBe(cold.Add(trainee), 1e-6, $"seed {seed}, trainee {trainee}");
                for (var place = 0; place < courses.PlaceCount; place++)
                {
                    (warm.TakeUsed(place) / SoftOracle.PartsOfUse).ShouldBe(cold.TakeUsed(place) / SoftOracle.PartsOfUse, 1e-6, $"seed {seed}, trainee {trainee}, place {place}");
                }
            }
        }
    }

    [Fact]
    public void Where_all_of_a_course_is_too_little_for_a_number_what_it_costs_is_asked()
    {
        // A journey that costs a thousand temperatures: e to the minus thousand is nothing to a double.
        var (courses, prices) = Year(seed: 3);
        prices = prices with { Places = [.. prices.Places.Select(_ => 1_000 * Temperature)], PerSlot = 2_000 * Temperature };
        Likelihoods likelihoods = new(courses);
        likelihoods.Read(prices);
        SoftOracle warm = new(courses, new Model(RandomYears.Make(seed: 3), seed: 1));
        warm.Start(prices, likelihoods);
        Enumerable.Range(0, courses.Letters.Length).ToList().ForEach(trainee => warm.Add(trainee));
        Enumerable.Range(0, courses.PlaceCount).Sum(place => warm.TakeUsed(place) / SoftOracle.PartsOfUse).ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData(149, true)]
    [InlineData(151, false)]
    public void It_is_warm_enough_while_an_unfilled_slot_costs_few_temperatures(double temperatures, bool fits) =>
        Likelihoods.Fit(new SoftPrices([], temperatures, Journeys: 1, Temperature: 1, All: true, Sure: false)).ShouldBe(fits);

    // At prices that differ from place to place.
    private static (CourseOptions Courses, SoftPrices Prices) Year(int seed)
    {
        Model model = new(RandomYears.Make(seed), seed: 1);
        CourseOptions courses = new(model, new Company(model));
        Random random = new(seed);
        double[] places = [.. Enumerable.Range(0, courses.PlaceCount).Select(_ => random.Next(3) == 0 ? 0 : random.NextDouble() * PerSlot)];
        return (courses, new SoftPrices(places, PerSlot, Journeys: 1, Temperature, All: true, Sure: true));
    }
}
