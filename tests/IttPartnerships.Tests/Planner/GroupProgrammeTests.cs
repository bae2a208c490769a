using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class GroupProgrammeTests
{
    private const int Years = 60;
    private const double TiesOfOne = 0.05;

    [Theory]
    [InlineData(0, Years)]
    [InlineData(1_000_000, Years / 4)]
    public void Courses_it_says_are_cheaper_make_the_plan_cheaper_by_as_much(long dearerSlots, int years)
    {
        var found = 0;
        for (var seed = 0; seed < years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 1);
            var (draft, model) = (proved.Draft, proved.Draft.Model);
            int[] everybody = [.. Enumerable.Range(0, model.TraineeCount)];
            var programme = proved.Programme(everybody, dearerSlots);
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
            var saved = proved.Before - Costing.Total(draft) - ((unfilled - Finished.Unfilled(draft)) * (model.Weights.Unfilled - proved.PerSlot - dearerSlots));
            ((double)saved).ShouldBe(programme.Now - whole.Cost, 1 + (TiesOfOne * everybody.Length), $"seed {seed}");
        }

        found.ShouldBeGreaterThan(years / 2);
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

    [Fact]
    public void Slots_that_are_dearer_are_filled_however_dear_their_courses()
    {
        // Cat can go to Cedar, as dear as it gets, and then all three have a place.
        var problem = new Year().School("Ash", 0).Offer().School("Birch", 40).Offer().School("Cedar", 195).Offer()
            .Trainee("Ann", at: -10, most: 15).Trainee("Ben", at: 20, most: 25).Trainee("Cat", at: 60, most: 140).Problem;
        Filled(problem, dearerSlots: 1_000_000).ShouldBe(3);
        Filled(problem, dearerSlots: 0).ShouldBe(2);
    }

    [Fact]
    public void Columns_outside_a_case_are_all_courses_of_the_trainee_that_are_not_as_answered()
    {
        ProvedDraft proved = new(new Draft(new(new Year().School("Oak", 0).Offer(places: 2).School("Elm", 20).Offer().Trainee("Ann", at: 1).Trainee("Bob", at: 2).Problem, seed: 1)));
        var programme = proved.Programme([0, 1]);
        var anns = Enumerable.Range(0, programme.Courses.Count).Where(column => programme.Courses[column].Trainee == 0).ToList();
        Outside(new Answer(0, 0, Offer: null, IsYes: true)).ShouldBe(anns.Where(column => programme.At(column, 0).School != 0));
        Outside(new Answer(0, PlanCase.Nowhere, Offer: null, IsYes: false)).ShouldBe(anns.Where(column => programme.Courses[column].Choices[0] < 0));
        programme.Outside(PlanCase.Any).ShouldBeEmpty();

        IEnumerable<int> Outside(Answer answer) => programme.Outside(PlanCase.Any.With(answer));
    }

    [Fact]
    public void Where_more_may_stay_unfilled_each_costs_what_it_weighs_in_the_end()
    {
        // Two would each have to leave the one place there is to the other, and none is unfilled now but Bob's.
        Draft draft = new(new(new Year().School("Oak", 0).Offer().Trainee("Ann", at: 1).Trainee("Bob", at: 2).Problem, seed: 1));
        draft.Place(0, 0);
        draft.Settle();
        ProvedDraft proved = new(draft);
        Solved(toProve: false).ShouldBeFalse();
        Solved(toProve: true).ShouldBeTrue();

        bool Solved(bool toProve)
        {
            var programme = proved.Programme([0, 1], toProve);
            DualSimplex simplex = new(programme.Programme);
            programme.Outside(PlanCase.Any.With(new Answer(0, 0, Offer: null, IsYes: false)).With(new Answer(1, 0, Offer: null, IsYes: false))).ToList().ForEach(simplex.Forbid);
            var pivots = 100;
            return simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None);
        }
    }

    // Of the cheapest whole courses of everybody, where Ann has no place.
    private static int Filled(PlanningProblem problem, long dearerSlots)
    {
        Draft draft = new(new(problem, seed: 1));
        draft.Place(1, 0);
        draft.Place(2, 0);
        draft.Settle();
        ProvedDraft proved = new(draft);
        var programme = proved.Programme([0, 1, 2], dearerSlots);
        return new WholeCourses(programme, CancellationToken.None).Find(programme.Now + 1)!.Count(column => programme.Courses[column].Choices[0] >= 0);
    }
}
