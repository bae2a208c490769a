using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class GroupProgrammeTests
{
    private const int Years = 60;
    private const double TiesOfOne = 0.05;

    [Fact]
    public void Courses_it_says_are_cheaper_make_the_plan_cheaper_by_as_much()
    {
        var found = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 1);
            var (draft, model) = (proved.Draft, proved.Draft.Model);
            int[] everybody = [.. Enumerable.Range(0, model.TraineeCount)];
            var programme = proved.Programme(everybody);
            WholeCourses whole = new(programme, CancellationToken.None);
            var unfilled = Finished.Unfilled(draft);
            if (whole.Find(programme.Now) is not { } columns)
            {
                continue;
            }

            found++;
            Array.ForEach(everybody, draft.TakeOut);
            columns.Select(column => programme.Courses[column].Trainee).ShouldBe(everybody, ignoreOrder: true);
            columns.ShouldAllBe(column => proved.Priced.Place(programme.Courses[column].Trainee, programme.Courses[column].Choices), $"seed {seed}");
            var saved = proved.Before - Costing.Total(draft) - ((unfilled - Finished.Unfilled(draft)) * (model.Weights.Unfilled - proved.PerSlot));
            ((double)saved).ShouldBe(programme.Now - whole.Cost, 1 + (TiesOfOne * everybody.Length), $"seed {seed}");
        }

        found.ShouldBeGreaterThan(Years / 2);
    }

    [Fact]
    public void What_is_left_unfilled_is_never_more_than_now()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 1);
            var unfilled = Finished.Unfilled(proved.Draft);
            proved.DecideGroups().Run();
            Finished.Unfilled(proved.Draft).ShouldBeLessThanOrEqualTo(unfilled, $"seed {seed}");
        }
    }
}
