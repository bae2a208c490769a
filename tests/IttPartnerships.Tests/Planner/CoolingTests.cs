using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CoolingTests
{
    private const double Warmest = 1_000;
    private const double Coldest = 1;

    [Fact]
    public void It_is_looked_at_once_it_is_no_longer_warm_and_at_the_end()
    {
        var (looks, asked, _) = Climb(enough: _ => false);
        asked.ShouldAllBe(temperature => temperature < Warmest / 10 && temperature > Coldest);
        asked.ShouldBeInOrder(SortDirection.Descending);
        looks.ShouldBe(asked.Count + 1);
    }

    [Fact]
    public void What_is_enough_leaves_the_rest()
    {
        var whole = Climb(enough: _ => false);
        var (looks, asked, rounds) = Climb(enough: temperature => temperature < Warmest / 50);
        (looks, asked[^1] < Warmest / 50, asked.Count < whole.Asked.Count, rounds < whole.Rounds).ShouldBe((asked.Count, true, true, true));
    }

    [Fact]
    public void It_says_how_many_slots_were_filled_of_late()
    {
        var filled = 0.0;
        Climb(_ => false, look: cooling => filled = filled > 0 ? filled : cooling.FilledOfLate);
        filled.ShouldBeInRange(0.5, 2);
    }

    private static (int Looks, List<double> Asked, int Rounds) Climb(Func<double, bool> enough, Action<Cooling>? look = null)
    {
        Model model = new(new Year().School("Oak", 1).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:spring").Problem, seed: 1);
        Company company = new(model);
        SoftRound soft = new(model, new CourseOptions(model, company), workers: 1);
        var everybody = Asked.All(model, company);
        Cooling cooling = new(soft, model.TraineeCount);
        var (looks, rounds) = (0, 0);
        List<double> asked = [];
        cooling.Climb(
            new PriceAscent(model, soft, company, everybody, left: null, perSlot: 100_000, journeys: 1),
            everybody.Trainees,
            new(Warmest, Coldest, WhenCold: 0.06),
            _ =>
            {
                looks++;
                look?.Invoke(cooling);
            },
            temperature =>
            {
                asked.Add(temperature);
                return enough(temperature);
            },
            () => rounds++,
            TestContext.Current.CancellationToken);
        return (looks, asked, rounds);
    }
}
