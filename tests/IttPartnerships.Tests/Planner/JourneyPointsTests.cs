using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class JourneyPointsTests
{
    [Fact]
    public void A_journey_of_any_length_counts_what_the_goals_about_journeys_say_whoever_was_asked_about_before()
    {
        JourneyPoints points = new(PlanWeights.Default);
        foreach (var problem in Enumerable.Range(0, 5).Select(seed => RandomYears.Make(seed, mostTrainees: 20, mostSchools: 10)))
        {
            foreach (var trainee in problem.Trainees)
            {
                foreach (var slot in trainee.Pattern)
                {
                    points.Start(trainee, slot);
                    foreach (var minutes in new[] { 0, 30, 90, 255, 256, 400, 30 })
                    {
                        points.Of(minutes).ShouldBe(SoftGoals.All.Sum(goal => goal.OfJourney?.Invoke(PlanWeights.Default, trainee, slot, minutes) ?? 0));
                    }
                }
            }
        }
    }

    [Fact]
    public void No_goal_is_counted_twice() =>
        SoftGoals.All.ShouldAllBe(goal => goal.OfJourney == null || goal.OfPlacement == null);
}
