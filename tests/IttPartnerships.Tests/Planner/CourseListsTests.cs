using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CourseListsTests
{
    private const int Years = 150;
    private const long Far = 1_000_000 * LowerBound.Scale;

    [Fact]
    public void The_courses_listed_are_the_cheapest_there_are()
    {
        var listed = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            var (model, bound) = Proved(seed);
            var lists = bound.CourseLists();
            TriedCourses tried = new(model, (slot, choice) => choice < 0 ? bound.Out(slot) : bound.CostOf(slot, choice));
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                var courses = lists.Of(trainee, bound.LeastOf(trainee), Far);
                long[] costs = [.. tried.Of(trainee).Select(course => course.Cost - bound.LeastOf(trainee)).Order()];
                courses.Select(course => course.Dearer).ShouldBe(costs.Take(courses.Count), $"seed {seed}, trainee {trainee}");
                courses.Count.ShouldBe(Math.Min(60, costs.Count(cost => cost <= Far)), $"seed {seed}, trainee {trainee}");
                courses.ShouldAllBe(course => tried.CostOf(trainee, course.Choices) == course.Dearer + bound.LeastOf(trainee), $"seed {seed}, trainee {trainee}");
                courses.Select(course => string.Join(' ', course.Choices)).ShouldBeUnique();
                listed += courses.Count;
            }
        }

        listed.ShouldBeGreaterThan(3_000);
    }

    [Fact]
    public void None_is_listed_that_is_dearer_than_asked_for()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (model, bound) = Proved(seed);
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                bound.CourseLists().Of(trainee, bound.LeastOf(trainee), within: 500 * LowerBound.Scale).ShouldAllBe(course => course.Dearer <= 500 * LowerBound.Scale);
            }
        }
    }

    [Fact]
    public void However_dear_they_may_be_it_ends_with_the_same_courses()
    {
        var (model, bound) = Proved(seed: 3);
        for (var trainee = 0; trainee < model.TraineeCount; trainee++)
        {
            var courses = bound.CourseLists().Of(trainee, bound.LeastOf(trainee), within: long.MaxValue);
            courses.Select(course => course.Dearer).ShouldBe(bound.CourseLists().Of(trainee, bound.LeastOf(trainee), Far).Select(course => course.Dearer), $"trainee {trainee}");
        }
    }

    [Fact]
    public void What_a_choice_costs_besides_is_counted()
    {
        var (model, bound) = Proved(seed: 3);
        long More(int slot, int choice) => (slot + choice + 1) * 1_000;
        TriedCourses tried = new(model, (slot, choice) => (choice < 0 ? bound.Out(slot) : bound.CostOf(slot, choice)) + More(slot, choice));
        for (var trainee = 0; trainee < model.TraineeCount; trainee++)
        {
            bound.CourseLists().Of(trainee, bound.LeastOf(trainee), Far, More)[0].Dearer.ShouldBe(tried.Of(trainee).Min(course => course.Cost) - bound.LeastOf(trainee), $"trainee {trainee}");
        }
    }

    private static (Model Model, LowerBound Bound) Proved(int seed)
    {
        Model model = new(RandomYears.Make(seed), seed: 1);
        LowerBound bound = new(model);
        bound.Prove(0, model.SlotCount, long.MaxValue / 4, told: null, CancellationToken.None);
        return (model, bound);
    }
}
