using System.Text.RegularExpressions;

namespace IttPartnerships.Tests.House;

public sealed class UseCaseTests
{
    /// <summary>Use cases no test names, because tests of their page ask for them over HTTP, or the scene of their room makes them: the use case, and the class of those tests.</summary>
    private static readonly Dictionary<string, string> TriedThroughTheirPage = new(StringComparer.Ordinal)
    {
        ["AnswerProposal"] = "PlacementStepsTests",
        ["ConfirmPlacements"] = "PlacementStepsTests",
        ["EndPlacementEarly"] = "PlacementStepsTests",
        ["FindProposals"] = "PlacementStepsTests",
        ["MovePlacement"] = "PlacementStepsTests",
        ["OpenPlacementLink"] = "PlacementStepsTests",
        ["PassPlacementDays"] = "PlacementStepsTests",
        ["PencilAgain"] = "PlacementStepsTests",
        ["PencilPlacement"] = "PlacementStepsTests",
        ["PinPlacement"] = "PlacementStepsTests",
        ["ProposePlacements"] = "PlacementStepsTests",
        ["PublishPlacements"] = "PlacementStepsTests",
        ["WithdrawPlacement"] = "PlacementStepsTests",
        ["ConfirmContact"] = "OrganisationPageTests",
        ["FindContact"] = "OrganisationPageTests",
        ["FindPersonas"] = "PersonasPageTests",
        ["FindBoard"] = "PlacementPagesTests",
        ["FindPlacements"] = "PlacementPagesTests",
        ["FindPlaces"] = "PlacementPagesTests",
        ["FindPlans"] = "PlanPagesTests",
        ["KeepContact"] = "OrganisationPageTests",
        ["MendPlacements"] = "PlacementPagesTests",
        ["PreviewPlacements"] = "PlacementPagesTests",
        ["RemoveContact"] = "OrganisationPageTests",
        ["SeeDropOut"] = "PlacementPagesTests",
        ["SeeHistory"] = "OrganisationPageTests",
        ["ShowOrganisation"] = "OrganisationPageTests",
        ["ShowPlacement"] = "PlacementPagesTests",
        ["SignInWithAccount"] = "OrganisationAccountTests",
    };

    private static readonly List<(string Name, string Text)> Tests = [.. Repository.Written(["tests"], "Tests.cs")
        .Where(file => !file.Contains("House", StringComparison.Ordinal))
        .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(Repository.File(file))))];

    [Fact]
    public void Every_use_case_is_tried_by_a_class_of_tests() =>
        UseCases.All.Select(useCase => useCase.Name).Where(name => !IsTried(name)).Order()
            .ShouldBeEmpty("Each needs a class of tests, best named after it, in the same folder under tests/");

    [Fact]
    public void What_is_tried_through_a_page_names_tests_that_there_are()
    {
        TriedThroughTheirPage.Values.Except(Tests.Select(tests => tests.Name)).ShouldBeEmpty();
        TriedThroughTheirPage.Keys.Except(UseCases.All.Select(useCase => useCase.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_use_cases() => UseCases.All.Count().ShouldBeGreaterThan(10);

    private static bool IsTried(string name) =>
        TriedThroughTheirPage.ContainsKey(name)
        || Tests.Exists(tests => tests.Name == $"{name}Tests" || Regex.IsMatch(tests.Text, $@"\b(?:new |<){name}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
}
