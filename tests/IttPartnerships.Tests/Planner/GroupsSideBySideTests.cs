using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class GroupsSideBySideTests
{
    [Fact]
    public void Who_wants_what_a_group_before_took_is_hindered_and_stays_until_asked_again()
    {
        // Both would rather be at Oak, which has one place; Elm is the next best for either.
        var problem = new Year().School("Oak", 0).Offer().School("Elm", 20).Offer().School("Far", 60).Offer(places: 2)
            .Trainee("Ann", at: 1).Trainee("Bob", at: 2).Problem;
        Draft draft = new(new(problem, seed: 1));
        PlaceAt(draft, 0, "Far");
        PlaceAt(draft, 1, "Far");
        draft.Settle();
        List<string> kept = [];
        var sideBySide = new ProvedDraft(draft).SideBySide(() => kept.Add(string.Join(' ', Schools(draft))));

        var (better, hindered) = sideBySide.Decide([[0], [1]]);
        better.ShouldBe(1);
        hindered.ShouldHaveSingleItem().ShouldBe([1]);
        Schools(draft).ShouldBe(["Oak", "Far"]);

        sideBySide.Decide(hindered).Better.ShouldBe(1);
        Schools(draft).ShouldBe(["Oak", "Elm"]);
        sideBySide.Decide([[0], [1]]).Better.ShouldBe(0);

        // Each time as the draft then stood, and not where nothing was better: whoever is stopped has that much.
        kept.ShouldBe(["Oak Far", "Oak Elm"]);
    }

    private static void PlaceAt(Draft draft, int slot, string school) =>
        draft.Place(slot, Array.FindIndex(draft.Model.Candidates[slot], candidate => draft.Model.Problem.Schools[candidate.School].Name == school));

    private static IEnumerable<string> Schools(Draft draft) => [draft.Model.Problem.Schools[draft.At(0).School].Name, draft.Model.Problem.Schools[draft.At(1).School].Name];
}
