using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LetterListsTests
{
    [Fact]
    public void Each_list_is_of_what_brings_the_same_and_goes_from_cheap_to_dear()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (model, lists) = Read(new(RandomYears.Make(seed), seed: 1), slot: 0);
            var need = CourseNeeds.All(model.Problem.Trainees[0]);
            var course = new int[model.FirstSlot[1]];
            int[] slots = [.. Enumerable.Range(0, course.Length).Where(slot => model.LetterOf[slot] == 0)];
            for (var list = 0; list <= need + 1; list++)
            {
                lists.Near(list).ToArray().Select(one => one.Cost).ShouldBeInOrder();
                lists.Least(list).ShouldBe(lists.Near(list).ToArray().Select(one => one.Cost).DefaultIfEmpty(long.MaxValue / 4).First());
                foreach (var one in lists.Near(list))
                {
                    lists.Choose(one, course);
                    var filled = slots.Where(slot => course[slot] >= 0).Select(slot => model.Candidates[slot][course[slot]]).ToList();
                    filled.Count.ShouldBe(one.Filled);
                    filled.ShouldAllBe(candidate => candidate.School == one.School);
                    (filled.Count < slots.Length ? need + 1 : filled.Aggregate(0, (all, candidate) => all | candidate.Brings)).ShouldBe(list, $"seed {seed}");
                }
            }
        }
    }

    [Fact]
    public void Of_a_letter_in_two_windows_both_are_at_one_school_or_one_is_unfilled()
    {
        var year = new Year().School("Oak", 0).Offer(windows: ["autumn"]).Offer(windows: ["spring"]).School("Elm", 5).Offer(windows: ["spring"]).Trainee("Ann", pattern: "A:autumn A:spring");
        var (model, lists) = Read(new(year.Problem, seed: 1), slot: 0);
        var whole = Enumerable.Range(0, CourseNeeds.All(model.Problem.Trainees[0]) + 1).SelectMany(list => lists.Near(list).ToArray()).ToList();
        whole.ShouldAllBe(one => one.Filled == 2);
        whole.Select(one => one.School).Distinct().ShouldBe([0]);
    }

    [Fact]
    public void What_costs_more_than_is_asked_for_is_in_no_list_and_the_least_of_each_is_told_anyway()
    {
        var (model, lists) = Read(new(new Year().School("Oak", 3).Offer().School("Elm", 40).Offer().Trainee("Ann").Problem, seed: 1), slot: 0);
        int[] all = [.. Enumerable.Range(0, CourseNeeds.All(model.Problem.Trainees[0]) + 2)];
        var costs = all.SelectMany(list => lists.Near(list).ToArray()).Select(one => one.Cost).Order().ToArray();
        var least = all.Select(lists.Least).ToArray();
        costs.Length.ShouldBe(3);
        lists.Sort(costs[1]);
        all.SelectMany(list => lists.Near(list).ToArray()).Select(one => one.Cost).Order().ShouldBe(costs[..2]);
        lists.Sort(costs[0] - 1);
        all.SelectMany(list => lists.Near(list).ToArray()).ShouldBeEmpty();
        all.Select(lists.Least).ShouldBe(least);
    }

    private static (Model Model, LetterLists Lists) Read(Model model, int slot)
    {
        LowerBound bound = new(model);
        bound.Prove(0, model.SlotCount, long.MaxValue / 4, told: null, CancellationToken.None);
        LetterLists lists = new(model, bound);
        lists.Read(slot, CourseNeeds.All(model.Problem.Trainees[model.TraineeOf[slot]]), more: null);
        lists.Sort(long.MaxValue);
        return (model, lists);
    }
}
