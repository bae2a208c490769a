using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LabelClassesTests
{
    [Fact]
    public void Schools_with_the_same_labels_are_of_one_class_the_most_frequent_first()
    {
        var classes = Of([["town", "large"], ["small"], ["LARGE", "town"], []]);
        classes.Of[0].ShouldBe(0);
        classes.Of[2].ShouldBe(0);
        classes.Of.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Two_are_less_likely_together_for_each_label_they_share()
    {
        var classes = Of([["town", "large"], ["town", "small"], ["small"], ["town", "large"]]);
        var factors = classes.Factors(each: 2);
        Factor(0, 1).ShouldBe(Math.Exp(-2), 1e-6);
        Factor(0, 3).ShouldBe(Math.Exp(-4), 1e-6);
        Factor(0, 2).ShouldBe(1);

        double Factor(int one, int other) => factors[(classes.Of[one] * LabelClasses.Most) + classes.Of[other]];
    }

    [Fact]
    public void Sets_that_are_too_rare_for_a_class_of_their_own_are_like_nothing()
    {
        var classes = Of([.. Enumerable.Range(0, 2 * LabelClasses.Most).Select(i => new[] { "all", $"own {i}" })]);
        classes.Of.Count(one => one == LabelClasses.Most - 1).ShouldBe(LabelClasses.Most + 1);
        classes.Factors(each: 3)[^1].ShouldBe(1);
    }

    private static LabelClasses Of(string[][] labels) =>
        new(new Model(new PlanningProblem([], [.. labels.Select((own, i) => new School($"School {i}", "mainstream") { Contrast = own })], [], (_, _) => 0), seed: 1));
}
