using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CompleteCourseTests
{
    [Fact]
    public void A_course_of_twelve_letters_that_nobody_offers_a_key_stage_for_is_known_at_once_to_be_impossible()
    {
        new CompleteCourse(Twelve(offered: KeyStages.KeyStage3)).IsPossible(0).ShouldBeFalse();
        new CompleteCourse(Twelve(offered: KeyStages.KeyStage3 | KeyStages.KeyStage4)).IsPossible(0).ShouldBeTrue();
    }

    [Fact]
    public void It_is_possible_where_trying_all_courses_finds_a_whole_one()
    {
        var possible = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            CompleteCourse complete = new(model);
            TriedCourses tried = new(model, (_, _) => 0);
            for (var trainee = 0; trainee < model.TraineeCount; trainee++)
            {
                var isPossible = complete.IsPossible(trainee);
                isPossible.ShouldBe(tried.Of(trainee).Any(course => !course.Choices.Contains(-1)), $"seed {seed}, trainee {trainee}");
                possible += isPossible ? 1 : 0;
            }
        }

        possible.ShouldBeGreaterThan(100);
    }

    // As many schools as letters, so that in what order they are tried is all there is to it.
    private static Model Twelve(KeyStages offered)
    {
        var trainee = new Trainee("Ann", "Physics", KeyStages.KeyStage3 | KeyStages.KeyStage4, [.. Enumerable.Range(0, 12).Select(at => new Slot($"{(char)('A' + at)}", $"week {at}"))]);
        var schools = Enumerable.Range(0, 12).Select(at => new School($"School {at}")).ToList();
        var offers = Enumerable.Range(0, 12).Select(at => new Offer($"Offer {at}", at, "Physics", offered, 12)).ToList();
        return new(new PlanningProblem([trainee], schools, offers, (_, _) => 10), seed: 1);
    }
}
