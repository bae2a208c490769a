using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SoftOracleTests
{
    private const double Temperature = 900;
    private const double PerSlot = 9_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_place_of_a_course_of_two_slots_is_as_likely_as_all_legal_courses_that_have_it(bool coarse) =>
        EachAskedAlone(IsOfTwo, coarse, (model, trainee, prices, round, told) =>
        {
            var expected = Brute(model, trainee, prices, coarse);
            for (var place = 0; place < model.Problem.Offers.Count * model.WindowNames.Length; place++)
            {
                (round.Used[place] / SoftOracle.PartsOfUse).ShouldBe(expected.Use.GetValueOrDefault(place), 1e-6, $"{told}, place {place}");
            }

            round.Sure[trainee].ShouldBe(expected.Sure, 1e-6, told);
        }).ShouldBeGreaterThan(200);

    [Fact]
    public void Each_place_of_a_course_of_one_slot_is_as_likely_as_its_price_makes_it() =>
        EachAskedAlone((model, trainee) => model.Problem.Trainees[trainee].Pattern.Count == 1, coarse: false, (model, trainee, prices, round, told) =>
        {
            var slot = model.FirstSlot[trainee];
            var whole = model.Candidates[slot].Where(candidate => candidate.Brings == CourseNeeds.All(model.Problem.Trainees[trainee])).ToList();
            var stayOut = (model.OutSlots(slot) * PerSlot) + model.OutPoints(slot);
            var least = whole.Select(Cost).Append(stayOut).Min();
            var all = whole.Sum(Weight) + Math.Exp((least - stayOut) / Temperature);
            foreach (var place in whole.GroupBy(candidate => model.OfferResource(candidate.Offer, model.WindowOf[slot])))
            {
                (round.Used[place.Key] / SoftOracle.PartsOfUse).ShouldBe(place.Sum(Weight) / all, 1e-6, told);
            }

            (round.Used.Sum() / SoftOracle.PartsOfUse).ShouldBe(whole.Sum(Weight) / all, 1e-6, told);

            double Cost(Candidate candidate) => candidate.Cost + prices[model.OfferResource(candidate.Offer, model.WindowOf[slot])];
            double Weight(Candidate candidate) => Math.Exp((least - Cost(candidate)) / Temperature);
        }).ShouldBeGreaterThan(20);

    [Fact]
    public void Those_nobody_asked_use_nothing()
    {
        Model model = new(Alone(RandomYears.Make(seed: 3)), seed: 1);
        CourseOptions courses = new(model, new Company(model));
        SoftRound round = new(model, courses, workers: 1);
        SoftPrices prices = new(new double[courses.PlaceCount], PerSlot, Journeys: 1, Temperature, All: true, Sure: true);
        round.Run(prices, Asked.All(model, new Company(model)), TestContext.Current.CancellationToken);
        var all = round.Filled;
        round.Run(prices, Asked.All(model, new Company(model)) with { Trainees = [] }, TestContext.Current.CancellationToken);
        (all > 0, round.Filled).ShouldBe((true, 0));
    }

    // Asks each of these trainees of many years alone, at prices that differ from year to year. Answers how many there were.
    private static int EachAskedAlone(Func<Model, int, bool> isAsked, bool coarse, Action<Model, int, double[], SoftRound, string> check)
    {
        var asked = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            Model model = new(Alone(RandomYears.Make(seed)), seed: 1);
            CourseOptions courses = new(model, new Company(model));
            SoftRound round = new(model, courses, workers: 1);
            var prices = SomePrices(seed, courses.PlaceCount);
            foreach (var trainee in Enumerable.Range(0, model.TraineeCount).Where(trainee => isAsked(model, trainee)))
            {
                round.Run(new SoftPrices(prices, PerSlot, Journeys: 1, Temperature, All: true, Sure: true, coarse ? 0 : int.MaxValue), Asked.Of(model, new Company(model), [trainee]), TestContext.Current.CancellationToken);
                check(model, trainee, prices, round, $"seed {seed}, trainee {trainee}");
                asked++;
            }
        }

        return asked;
    }

    // The likelihood of every place, and of the likeliest school of the letter that is least sure, from every course there is; coarsely, from those at one school too, and without contrast.
    private static (Dictionary<int, double> Use, double Sure) Brute(Model model, int trainee, double[] prices, bool coarse)
    {
        var first = model.FirstSlot[trainee];
        List<(double Cost, int[] Choices)> every = [];
        Draft draft = new(model);
        for (var one = -1; one < model.Candidates[first].Length; one++)
        {
            for (var other = -1; other < model.Candidates[first + 1].Length; other++)
            {
                if (IsLegal(model, trainee, one, other, coarse))
                {
                    draft.Place(first, one);
                    draft.Place(first + 1, other);
                    var cost = Cost(first, one) + Cost(first + 1, other) + (coarse ? 0 : Costing.Similar(draft, trainee));
                    every.Add((cost, [one, other]));
                }
            }
        }

        var least = every.Min(course => course.Cost);
        List<(double Weight, int[] Choices)> all = [.. every.Select(course => (Math.Exp((least - course.Cost) / Temperature), course.Choices))];
        var sum = all.Sum(course => course.Weight);
        Dictionary<int, double> use = [];
        foreach (var (weight, choices) in all)
        {
            foreach (var (slot, choice) in choices.Index().Where(pair => pair.Item >= 0))
            {
                var place = Place(first + slot, choice);
                use[place] = use.GetValueOrDefault(place) + (weight / sum);
            }
        }

        return (use, Enumerable.Range(0, 2).Min(slot => all.GroupBy(course => course.Choices[slot] < 0 ? -1 : model.Candidates[first + slot][course.Choices[slot]].School).Max(school => school.Sum(course => course.Weight)) / sum));

        double Cost(int slot, int choice) => choice < 0 ? (model.OutSlots(slot) * PerSlot) + model.OutPoints(slot) : model.Candidates[slot][choice].Cost + prices[Place(slot, choice)];

        int Place(int slot, int choice) => model.OfferResource(model.Candidates[slot][choice].Offer, model.WindowOf[slot]);
    }

    private static bool IsLegal(Model model, int trainee, int one, int other, bool atOneSchool)
    {
        if (one < 0 || other < 0)
        {
            return true;
        }

        var first = model.FirstSlot[trainee];
        var (a, b) = (model.Candidates[first][one], model.Candidates[first + 1][other]);
        return (atOneSchool || a.School != b.School) && (a.Brings | b.Brings) == CourseNeeds.All(model.Problem.Trainees[trainee]);
    }

    private static bool IsOfTwo(Model model, int trainee) => model.Problem.Trainees[trainee].Pattern is [var one, var other] && one.Letter != other.Letter;

    private static double[] SomePrices(int seed, int count)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => chance.Next(3) == 0 ? 0 : 6_000 * chance.NextDouble())];
    }

    private static PlanningProblem Alone(PlanningProblem year) => year with { Trainees = [.. year.Trainees.Select(trainee => trainee with { With = [] })] };
}
