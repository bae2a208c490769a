namespace IttPartnerships.Web.Tests.Organisations.Map;

public sealed class MapOnAPageTests
{
    [Fact]
    public async Task The_tag_puts_the_map_with_its_coastline_into_a_page()
    {
        using var application = WebApplication.With(("Examples", "true"));

        var answer = await application.Visitor().Get("/development/components");

        answer.Status.ShouldBe(200);
        var figure = answer.Page.QuerySelector("figure#map").ShouldNotBeNull();
        figure.QuerySelector("svg.itt-map__picture").ShouldNotBeNull().GetAttribute("viewBox").ShouldStartWith("0 0 640 ");
        figure.QuerySelectorAll("svg a").Select(link => link.GetAttribute("href")).ShouldBe(["#cedar-house", "#exe-university", "#devon-hub", "#closer"], ignoreOrder: true);
        figure.TextContent.ShouldContain("Coastline: Natural Earth, simplified.");
        answer.Page.QuerySelectorAll("organisations-map").ShouldBeEmpty();
        answer.Page.GetElementById("map-after").ShouldNotBeNull();
    }
}
