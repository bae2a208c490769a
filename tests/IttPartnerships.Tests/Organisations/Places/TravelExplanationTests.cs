using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class TravelExplanationTests
{
    [Fact]
    public void The_page_about_travel_says_the_very_numbers_the_estimate_works_with()
    {
        var page = File.ReadAllText(Page());

        foreach (var sentence in TravelModes.All.SelectMany(TravelExplanation.AssumptionsOf))
        {
            page.ShouldContain($"- {sentence}.");
        }
    }

    [Fact]
    public void A_journey_names_the_built_up_areas_at_its_ends()
    {
        var journey = TravelExplanation.Of(GridReference.At(530_000, 180_000), GridReference.At(292_000, 93_000), TravelMode.Car);

        journey.FromArea.ShouldBe("Inner London");
        journey.ToArea.ShouldBe("outside the large cities");
        journey.Time.ShouldBe(TravelEstimate.Minutes(GridReference.At(530_000, 180_000), GridReference.At(292_000, 93_000), TravelMode.Car));
    }

    private static string Page()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "IttPartnerships.slnx")))
        {
            here = here.Parent;
        }

        return Path.Combine(here.ShouldNotBeNull().FullName, "docs", "travel.md");
    }
}
