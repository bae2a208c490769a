using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class NextFreeTests
{
    // Ann is at Oak, the nearest of all.
    private static string Next(Year year, Func<PlanningProblem, PlanningProblem>? change = null)
    {
        var problem = change?.Invoke(year.Problem) ?? year.Problem;
        PlannedSlot[] slots = [.. problem.Trainees.Select((_, trainee) => new PlannedSlot(trainee, 0, trainee, problem.Minutes(trainee, problem.Offers[trainee].School), ""))];
        OffersBySchool offers = new(problem);
        NextFree free = new(problem, offers, new(problem, slots, offers), new(problem, new(slots, problem.Trainees.Count, slot => slot.Trainee)));
        return free.For(slots[0]) is var (offer, minutes) ? $"{problem.Offers[offer].Name} {minutes}" : "none";
    }

    [Fact]
    public void The_nearest_is_found_and_of_as_many_as_near_the_first_in_the_file() =>
        Next(Oak.School("Elm", 30).Offer().School("Ash", 20).Offer(name: "Ash 1").Offer(name: "Ash 2").Trainee("Ann")).ShouldBe("Ash 1 20");

    [Fact]
    public void A_place_that_is_taken_is_passed_by() =>
        Next(Oak.School("Elm", 20).Offer().School("Ash", 30).Offer().Trainee("Ann").Trainee("Bob")).ShouldBe("Ash 30");

    [Fact]
    public void An_offer_at_another_time_or_for_another_subject_is_passed_by() =>
        Next(Oak.School("Elm", 20).Offer(windows: ["spring"]).Offer(subject: "Music").School("Ash", 30).Offer(windows: ["AUTUMN"]).Trainee("Ann")).ShouldBe("Ash 30");

    [Fact]
    public void A_school_the_trainee_is_kept_from_is_passed_by() =>
        Next(Oak.School("Elm", 20).Offer().School("Ash", 30).Offer().Trainee("Ann", change: ann => ann with { ExcludedSchools = [1] })).ShouldBe("Ash 30");

    [Fact]
    public void A_school_beyond_the_limit_may_be_had_where_a_person_allowed_it()
    {
        Next(Far(allowed: [])).ShouldBe("none");
        Next(Far(allowed: [2, 2])).ShouldBe("Ash 90");
        Next(Far(allowed: [2]), near => near with { SchoolsNear = _ => [0] }).ShouldBe("Ash 90");
    }

    private static Year Oak => new Year().School("Oak", 10).Offer();

    private static Year Far(int[] allowed) => Oak.School("Elm", 80).Offer().School("Ash", 90).Offer().Trainee("Ann", most: 60, change: ann => ann with { AllowedFarther = allowed });
}
