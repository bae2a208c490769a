using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>Years that nobody would plan on purpose, but that files can say: each gives a plan that keeps every rule and explains every gap.</summary>
public sealed class DegenerateYearTests
{
    private static void Holds(PlanningProblem problem, string what)
    {
        var plan = Plans.Of(problem);
        PlanCheck.Broken(problem, plan.Slots).ShouldBeEmpty(what);
        plan.Slots.Count.ShouldBe(problem.Trainees.Sum(trainee => trainee.Pattern.Count), what);
        plan.Slots.ShouldAllBe(slot => slot.Why.Length > 0, what);
        if (plan.Bound is { } bound)
        {
            bound.ShouldBeLessThanOrEqualTo(plan.Objective, what);
        }

        var why = new WhyNot(problem, plan.Slots, PlanWeights.Default);
        foreach (var slot in plan.Slots)
        {
            why.Nearest(slot.Trainee, slot.Slot, 5).ShouldAllBe(other => other.Against.Count > 0 || other.Instead != null, what);
        }
    }

    private static IEnumerable<(int Seed, PlanningProblem Problem)> Years() => Enumerable.Range(1, 40).Select(seed => (seed, RandomYears.Make(seed)));

    [Fact]
    public void Nobody_to_place() => Holds(new PlanningProblem([], [], [], (_, _) => 0), "nothing at all");

    [Fact]
    public void No_offers()
    {
        foreach (var (seed, problem) in Years())
        {
            var none = problem with { Offers = [], Trainees = [.. problem.Trainees.Select(Free)] };
            Holds(none, $"seed {seed}");
            Plans.Of(none).Slots.ShouldAllBe(slot => slot.Offer == null && slot.Why.StartsWith("No offers for"));
        }
    }

    [Fact]
    public void One_school()
    {
        foreach (var (seed, problem) in Years())
        {
            Holds(problem with { Schools = [problem.Schools[0]], Offers = [.. problem.Offers.Select(offer => offer with { School = 0 })], Trainees = [.. problem.Trainees.Select(trainee => trainee with { ExcludedSchools = [] })] }, $"seed {seed}");
        }
    }

    [Fact]
    public void Everybody_pinned_to_one_offer()
    {
        foreach (var (seed, problem) in Years())
        {
            Holds(problem with { Trainees = [.. problem.Trainees.Select(trainee => trainee with { Pins = Pins(trainee, _ => 0) })] }, $"seed {seed}");
        }
    }

    [Fact]
    public void Everybody_pinned_in_every_letter_whatever_that_contradicts()
    {
        foreach (var (seed, problem) in Years())
        {
            var chance = new Random(seed);
            Holds(problem with { Trainees = [.. problem.Trainees.Select(trainee => trainee with { Pins = Pins(trainee, _ => chance.Next(problem.Offers.Count)) })] }, $"seed {seed}");
        }
    }

    [Fact]
    public void Different_letters_pinned_to_the_same_school()
    {
        var year = new Year().School("Oak", 1).Offer(2, name: "O1").Offer(2, name: "O2")
            .Trainee("Ann", pattern: "A:autumn B:spring", change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 0, ["B"] = 1 } });
        Holds(year.Problem, "contradiction");
        year.Plan.Slots.Count(slot => slot.Offer is null).ShouldBe(1);
    }

    [Fact]
    public void No_places_anywhere()
    {
        foreach (var (seed, problem) in Years())
        {
            Holds(problem with { Offers = [.. problem.Offers.Select(offer => offer with { Places = 0 })] }, $"offers, seed {seed}");
            Holds(problem with { Schools = [.. problem.Schools.Select(school => school with { Places = 0 })] }, $"schools, seed {seed}");
        }
    }

    [Fact]
    public void Everybody_and_every_school_at_one_spot()
    {
        foreach (var (seed, problem) in Years())
        {
            Holds(problem with { Minutes = (_, _) => 0 }, $"at the door, seed {seed}");
            Holds(problem with { Minutes = (_, _) => int.MaxValue }, $"no way at all, seed {seed}");
        }
    }

    [Fact]
    public void Everybody_wants_to_be_with_everybody()
    {
        foreach (var (seed, problem) in Years())
        {
            Holds(problem with { Trainees = [.. problem.Trainees.Select((trainee, at) => trainee with { With = [.. Enumerable.Range(0, problem.Trainees.Count).Where(other => other != at)] })] }, $"seed {seed}");
        }
    }

    private static Trainee Free(Trainee trainee) => trainee with { Pins = new Dictionary<string, int>(), Before = new Dictionary<int, int>() };

    private static Dictionary<string, int> Pins(Trainee trainee, Func<string, int> offer) => trainee.Pattern.Select(slot => slot.Letter).Distinct().ToDictionary(letter => letter, offer);
}
