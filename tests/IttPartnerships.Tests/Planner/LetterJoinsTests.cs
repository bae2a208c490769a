using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LetterJoinsTests
{
    private const string Three = "A:autumn A:winter A:spring";

    [Fact]
    public void Each_slot_has_an_offer_of_the_school_or_none_and_not_all_have_none()
    {
        var model = Of(new Year().School("Oak", 0).Offer(name: "one").Offer(name: "other").School("Elm", 5).Offer(windows: ["winter"]));
        var joins = new LetterJoins(model);
        var all = joins.Read([0, 1, 2], (_, _) => 0).Select(one => (one.School, one.Filled, Names(model, joins.Choices(one)))).ToList();

        // Oak: one, the other or none in each of three; Elm in winter alone.
        all.Count.ShouldBe((3 * 3 * 3) - 1 + 1);
        all.Distinct().Count().ShouldBe(all.Count);
        all.Where(one => one.School == 1).ShouldHaveSingleItem().ShouldBe((1, 1, "- Elm -"));
        all.ShouldContain((0, 3, "one other one"));
        all.ShouldContain((0, 2, "- other one"));
    }

    [Fact]
    public void It_costs_what_its_slots_do_and_those_that_stay_unfilled()
    {
        var joins = new LetterJoins(Of(new Year().School("Oak", 0).Offer()));
        var costs = joins.Read([0, 1, 2], (slot, choice) => choice < 0 ? 1_000 : slot + 1).ToDictionary(one => string.Join(' ', joins.Choices(one).ToArray()), one => one.Cost);
        costs["0 0 0"].ShouldBe(1 + 2 + 3);
        costs["-1 0 -1"].ShouldBe(1_000 + 2 + 1_000);
        costs["0 0 -1"].ShouldBe(1 + 2 + 1_000);
    }

    [Fact]
    public void Of_a_school_with_very_many_the_fullest_and_cheapest_are_left()
    {
        const int many = 10;
        var year = new Year().School("Oak", 0);
        for (var i = 0; i < many; i++)
        {
            year.Offer(name: $"{i}");
        }

        var joins = new LetterJoins(Of(year));
        var all = joins.Read([0, 1, 2], (_, choice) => choice < 0 ? 0 : choice);
        all.Count.ShouldBe(48);
        all.ShouldAllBe(one => one.Filled == 3);
        all.Min(one => one.Cost).ShouldBe(0);
        all.Max(one => one.Cost).ShouldBeLessThan(many);
    }

    [Fact]
    public void What_it_read_before_is_forgotten()
    {
        var model = Of(new Year().School("Oak", 0).Offer().School("Elm", 5).Offer(windows: ["winter"]));
        LetterJoins joins = new(model);
        joins.Read([0, 1, 2], (_, _) => 1).Count.ShouldBe(7 + 1);
        joins.Read([0, 2], (_, _) => 1).ShouldAllBe(one => one.School == 0);
        joins.Read([0, 2], (_, _) => 1).Count.ShouldBe(3);
    }

    private static Model Of(Year year) => new(year.Trainee("Ann", pattern: Three).Problem, seed: 1);

    private static string Names(Model model, ReadOnlySpan<int> choices)
    {
        List<string> names = [];
        for (var slot = 0; slot < choices.Length; slot++)
        {
            names.Add(choices[slot] < 0 ? "-" : model.Problem.Offers[model.Candidates[slot][choices[slot]].Offer].Name);
        }

        return string.Join(' ', names);
    }
}
