using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class NearCoursesTests
{
    private const int Years = 60;

    [Fact]
    public void At_the_same_prices_those_that_are_near_say_what_all_say()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            var (courses, prices) = Of(seed);
            var all = courses.AskAll(prices, TestContext.Current.CancellationToken);
            courses.AskNear(prices, TestContext.Current.CancellationToken).ShouldBe(all, $"seed {seed}");
        }
    }

    [Fact]
    public void At_other_prices_they_never_say_less_than_all()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            var (courses, prices) = Of(seed);
            courses.AskAll(prices, TestContext.Current.CancellationToken);
            var chance = new Random(seed);
            Prices other = prices with { Places = [.. prices.Places.Select(_ => chance.Next(200_000) * LowerBound.Scale)] };
            var near = courses.AskNear(other, TestContext.Current.CancellationToken);
            near.ShouldBeGreaterThanOrEqualTo(courses.AskAll(other, TestContext.Current.CancellationToken), $"seed {seed}");
        }
    }

    [Fact]
    public void Those_that_were_not_near_are_not_known_of_until_all_are_asked_about()
    {
        Year year = new();
        for (var at = 1; at <= 40; at++)
        {
            year.School($"School {at}", at).Offer();
        }

        Model model = new(year.Trainee("Ann").Problem, seed: 1);
        NearCourses courses = new(model, new Company(model), workers: 1);
        var dearNearby = Free(model) with { Places = [.. Enumerable.Range(1, 40).Select(at => (at <= 20 ? 50_000 : 0) * LowerBound.Scale)] };
        courses.AskAll(Free(model), TestContext.Current.CancellationToken);
        var near = courses.AskNear(dearNearby, TestContext.Current.CancellationToken);
        var all = courses.AskAll(dearNearby, TestContext.Current.CancellationToken);
        near.ShouldBeGreaterThan(all);
        courses.AskNear(dearNearby, TestContext.Current.CancellationToken).ShouldBe(all);
        courses.AskNear(Free(model), TestContext.Current.CancellationToken).ShouldBe(courses.AskAll(Free(model), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_slot_has_what_its_trainee_would_take()
    {
        Model model = new(new Year().School("Oak", 10).Offer().School("Elm", 20).Offer().Trainee("Ann").Problem, seed: 1);
        Company company = new(model);
        NearCourses courses = new(model, company, workers: 1);
        var free = Free(model);
        courses.AskAll(free, TestContext.Current.CancellationToken);
        courses.At(0)!.Value.Offer.ShouldBe(0);
        courses.AskNear(free with { Places = [1_000_000 * LowerBound.Scale, 0] }, TestContext.Current.CancellationToken);
        courses.At(0)!.Value.Offer.ShouldBe(1);
        courses.AskNear(free with { PerSlot = 0 }, TestContext.Current.CancellationToken);
        courses.At(0).ShouldBeNull();
    }

    private static (NearCourses Courses, Prices Prices) Of(int seed)
    {
        Model model = new(RandomYears.Make(seed, mostTrainees: 30), seed: 1);
        return (new NearCourses(model, new Company(model), workers: 1), Free(model));
    }

    private static Prices Free(Model model) => new(
        new long[model.OfferLimits],
        new long[model.SchoolLimits],
        new long[new Company(model).Meetings.Count],
        PerSlot: 100_000 * LowerBound.Scale);
}
