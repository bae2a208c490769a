using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CandidateListsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_slot_could_have_every_offer_of_its_subject_that_no_rule_forbids_and_no_other(int cores)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var made = RandomYears.Make(seed, mostTrainees: 20, mostSchools: 10);
            var asked = seed % 3 == 0 ? made : WithWishes(made);
            var problem = seed % 2 == 0 ? asked : WithoutSomeWays(asked);
            var model = new Model(problem, seed: 1, cores: cores);
            for (var slot = 0; slot < model.SlotCount; slot++)
            {
                var found = model.Candidates[slot];
                found.Select(candidate => (candidate.Offer, candidate.School, candidate.Minutes, candidate.Stages, candidate.InSetting, candidate.Cost)).Order()
                    .ShouldBe(OneByOne(problem, model.TraineeOf[slot], slot - model.FirstSlot[model.TraineeOf[slot]]).Order(), $"seed {seed}, slot {slot}");
                found.Select(candidate => candidate.Cost).ShouldBe(found.Select(candidate => candidate.Cost).Order(), "from cheap to dear");
            }
        }
    }

    [Fact]
    public void The_slots_that_could_have_an_offer_are_those_in_whose_lists_it_is()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var model = new Model(RandomYears.Make(seed, mostTrainees: 20, mostSchools: 10), seed: 1);
            SlotsByOffer slots = new(model);
            for (var offer = 0; offer < model.Problem.Offers.Count; offer++)
            {
                slots[offer].ToArray().ShouldBe(Enumerable.Range(0, model.SlotCount).Where(slot => Array.Exists(model.Candidates[slot], candidate => candidate.Offer == offer)));
            }
        }
    }

    // Also to a school that some are allowed at however far it is.
    private static PlanningProblem WithoutSomeWays(PlanningProblem year) => year with
    {
        Minutes = (trainee, school) => (trainee + school) % 4 == 0 ? int.MaxValue : year.Minutes(trainee, school),
        Trainees = [.. year.Trainees.Select((trainee, i) => i % 3 == 0 ? trainee with { AllowedFarther = [0] } : trainee)],
    };

    // Of some trainees and some schools only: where nobody asks for a thing, nobody looks at it.
    private static PlanningProblem WithWishes(PlanningProblem year) => year with
    {
        Schools = [.. year.Schools.Select((school, i) => i % 2 == 0 ? school with { PreferredWindows = ["Autumn"] } : school)],
        Trainees = [.. year.Trainees.Select((trainee, i) => i % 3 == 1 ? trainee with { Prefers = [0] } : trainee)],
    };

    private static IEnumerable<(int Offer, int School, int Minutes, KeyStages Stages, bool InSetting, long Cost)> OneByOne(PlanningProblem problem, int number, int position)
    {
        var trainee = problem.Trainees[number];
        for (var at = 0; at < problem.Offers.Count; at++)
        {
            var offer = problem.Offers[at];
            var placement = new Placement(problem, trainee, position, offer, at, problem.Minutes(number, offer.School));
            var isFor = offer.Subject is null ? (offer.KeyStages & trainee.KeyStages) != KeyStages.None || trainee.KeyStages == KeyStages.None : string.Equals(offer.Subject, trainee.Subject, StringComparison.OrdinalIgnoreCase);
            if (isFor && HardRules.OfPair.All(rule => rule.Holds(placement)))
            {
                yield return (at, offer.School, placement.Minutes, offer.KeyStages, trainee.NeedsSetting?.IsMetBy(placement.School.Setting) ?? false, SoftGoals.All.Sum(goal => goal.Of(PlanWeights.Default, placement)));
            }
        }
    }
}
