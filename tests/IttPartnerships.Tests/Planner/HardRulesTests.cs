using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class HardRulesTests
{
    [Fact]
    public void Of_a_trainee_with_nothing_of_their_own_the_rest_of_the_rules_asks_for_the_limit_alone()
    {
        var asked = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var problem = RandomYears.Make(seed);
            foreach (var (number, trainee) in problem.Trainees.Index().Where(one => HardRules.AskNothingOfOne(one.Item)))
            {
                foreach (var (offer, at) in problem.Offers.Index().Select(one => (one.Item, one.Index)))
                {
                    var placement = new Placement(problem, trainee, 0, offer, at, problem.Minutes(number, offer.School));
                    HardRules.Rest(placement).ShouldBe(HardRules.Limit.Holds(placement), $"seed {seed}");
                    asked++;
                }
            }
        }

        asked.ShouldBePositive();
    }

    [Fact]
    public void Sentences_people_read_have_typographic_apostrophes() =>
        new[] { HardRules.Window.Sentence, HardRules.Limit.Sentence }.Concat(HardRules.OfPair.Select(rule => rule.Sentence)).Concat(HardRules.OfMore.Select(rule => rule.Sentence))
            .Concat(PlanCheck.Rules.Select(rule => rule.Statement)).Concat(SoftGoals.All.Select(goal => goal.Sentence)).ShouldAllBe(sentence => !sentence.Contains('\''));

    [Theory]
    [InlineData("autumn", true)]
    [InlineData("AUTUMN", true)]
    [InlineData("summer", false)]
    public void Windows_are_found_whatever_their_case_and_whatever_list_they_are_in(string window, bool holds)
    {
        var offer = new Offer("Oak", 0, "Physics", KeyStages.None, 1);
        HardRules.HoldsIn(offer with { Windows = ["spring", "Autumn"] }, window).ShouldBe(holds);
        HardRules.HoldsIn(offer with { Windows = new HashSet<string> { "spring", "Autumn" } }, window).ShouldBe(holds);
        HardRules.HoldsIn(offer, window).ShouldBeTrue();
    }
}
