using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OffersBySchoolTests
{
    [Fact]
    public void Offers_of_a_school_come_in_the_order_of_the_file() =>
        new OffersBySchool(Two)[0].ShouldBe([0, 2, 3, 5]);

    [Fact]
    public void Those_for_a_trainee_are_the_same_as_asking_the_rule_of_each()
    {
        OffersBySchool offers = new(Two);
        foreach (var trainee in Two.Trainees)
        {
            for (var school = 0; school < Two.Schools.Count; school++)
            {
                List<int> found = [];
                foreach (var offer in offers.Of(school, offers.SubjectsFor(trainee)))
                {
                    found.Add(offer);
                }

                found.ShouldBe(Enumerable.Range(0, Two.Offers.Count).Where(offer => Two.Offers[offer].School == school && HardRules.IsFor(Two.Offers[offer], trainee)), $"{trainee.Name} at school {school}");
            }
        }
    }

    private static readonly PlanningProblem Two = new Year().School("Oak", 1).School("Elm", 2)
        .Offer(change: At(0)).Offer(change: At(1)).Offer(subject: "physics", change: At(0)).Offer(subject: null, stages: KeyStages.KeyStage1, change: At(0))
        .Offer(subject: null, stages: KeyStages.KeyStage3, change: At(1)).Offer(subject: "Music", change: At(0)).Offer(subject: null, stages: KeyStages.KeyStage3, change: At(1))
        .Trainee("Ann").Trainee("Bob", stages: KeyStages.KeyStage3).Trainee("Cem", stages: KeyStages.KeyStage1, change: cem => cem with { Subject = "MUSIC" }).Trainee("Dee", change: dee => dee with { Subject = "Art" })
        .Problem;

    private static Func<Offer, Offer> At(int school) => offer => offer with { School = school };
}
