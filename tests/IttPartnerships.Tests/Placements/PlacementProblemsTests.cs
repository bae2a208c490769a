using IttPartnerships.Placements;

namespace IttPartnerships.Tests.Placements;

public sealed class PlacementProblemsTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly ProblemFacts Fine = new(PlacementState.Confirmed, Today.AddDays(60), null, null, Agreed: true, Replaced: false, Today);

    [Fact]
    public void What_is_confirmed_under_an_agreement_needs_nobody() => PlacementProblems.Of(Fine).ShouldBeEmpty();

    [Fact]
    public void Each_problem_is_found_where_it_is()
    {
        PlacementProblems.Of(Fine with { Agreed = false }).ShouldBe([PlacementProblem.NoAgreement]);
        PlacementProblems.Of(Fine with { State = PlacementState.Accepted, FirstDay = Today.AddDays(28) }).ShouldBe([PlacementProblem.NotFirm]);
        PlacementProblems.Of(Fine with { State = PlacementState.Proposed, AnswerBy = Today.AddDays(3) }).ShouldBe([PlacementProblem.AnswerDue]);
        PlacementProblems.Of(Fine with { State = PlacementState.Declined }).ShouldBe([PlacementProblem.NeedsAnother]);
        PlacementProblems.Of(Fine with { State = PlacementState.Declined, Replaced = true }).ShouldBeEmpty();
        PlacementProblems.Of(Fine with { FirstDay = Today.AddDays(14) }).ShouldBe([PlacementProblem.NotShown]);
        PlacementProblems.Of(Fine with { FirstDay = Today.AddDays(14), PublishedOn = Today }).ShouldBeEmpty();
    }
}
