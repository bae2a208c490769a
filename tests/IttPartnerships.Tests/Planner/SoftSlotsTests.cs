using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SoftSlotsTests
{
    private const double Temperature = 100;

    [Fact]
    public void Each_place_is_as_likely_as_all_courses_that_have_it_and_a_slot_may_stay_unfilled()
    {
        const double PerSlot = 50;
        var (added, used) = Add(price: 0, PerSlot);
        added.ShouldBeTrue();

        // Two schools or nothing for each letter, and any with any: a place is as likely as it is beside the other school and nothing.
        var nothing = Math.Exp(-PerSlot / Temperature);
        used.ShouldAllBe(part => Math.Abs(part - (1 / (2 + nothing))) < 1e-6);
    }

    [Fact]
    public void Where_everything_is_too_little_to_count_nothing_is_added()
    {
        var (added, used) = Add(price: 60_000, perSlot: 60_000);
        added.ShouldBeFalse();
        used.ShouldAllBe(part => part <= 0);
    }

    private static (bool Added, double[] Used) Add(double price, double perSlot)
    {
        Model model = new(new Year().School("Oak", 1).Offer().School("Elm", 2).Offer().Trainee("Ann", pattern: "A:autumn B:spring").Problem, seed: 1);
        Company company = new(model);
        CourseOptions courses = new(model, company);
        PlacesByPrice likely = new(courses);
        likely.Read(new SoftPrices([.. Enumerable.Repeat(price, courses.PlaceCount)], perSlot, Journeys: 0, Temperature, All: true, Sure: false), Asked.All(model, company));
        var used = new long[courses.PlaceCount];
        var added = new SoftSlots().Add(courses.Letters[0][0], courses.Letters[0][1], courses.Needs[0], likely, used);
        return (added, [.. used.Select(parts => parts / SoftOracle.PartsOfUse)]);
    }
}
