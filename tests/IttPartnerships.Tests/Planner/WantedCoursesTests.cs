using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class WantedCoursesTests
{
    private const int Years = 30;
    private const double Hair = 5;
    private const double TiesOfOne = 0.05;

    [Fact]
    public void With_those_it_finds_a_group_can_save_as_much_as_with_all_courses_there_are()
    {
        var wanted = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 1);
            int[] group = [.. Enumerable.Range(0, proved.Draft.Model.TraineeCount)];
            var all = group.ToDictionary(trainee => trainee, proved.AllCourses);
            var (few, found, most) = (Saved(proved.Programme(group)), Saved(proved.Wanted(group).Programme()), Saved(proved.Programme(group, new GroupPrices(proved.Draft.Model, proved.Company), all)));
            found.ShouldBe(most, 1 + ((Hair + TiesOfOne) * group.Length), $"seed {seed}");
            wanted += most > few + 1 + ((Hair + TiesOfOne) * group.Length) ? 1 : 0;
        }

        wanted.ShouldBeGreaterThan(0, "years in which the few cheapest are not enough");
    }

    [Fact]
    public void Once_stopped_it_is_the_programme_of_the_few_cheapest()
    {
        ProvedDraft proved = new(seed: 1, cores: 1);
        int[] group = [.. Enumerable.Range(0, proved.Draft.Model.TraineeCount)];
        proved.Wanted(group, isStopped: true).Programme().Courses.Count.ShouldBe(proved.Programme(group).Courses.Count);
    }

    private static double Saved(GroupProgramme programme)
    {
        DualSimplex simplex = new(programme.Programme);
        var pivots = 20_000;
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
        return programme.Now - simplex.Cost;
    }
}
