using IttPartnerships.Access;
using IttPartnerships.Web.Tests.Access;
using IttPartnerships.Tests.Organisations.Places;

namespace IttPartnerships.Web.Tests.Organisations;

public sealed class FindJourneysTests
{
    private const string Search = "/organisations?near=LS6%203AA&within=60&by=car";

    [Fact]
    public async Task Minutes_come_from_the_routing_server_where_one_is_set()
    {
        await using var server = new RoutingStandIn();
        using var application = WebApplication.With(("Routing:Car:BaseAddress", server.BaseAddress.ToString()));
        await application.AddSchools();
        var visitor = await application.SignedInAs(Role.Viewer);

        var page = await visitor.Get(Search);

        page.Page.QuerySelector(".app-results")!.TextContent.ShouldContain("routing server)");
        server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task They_are_the_estimate_where_none_is_set_or_it_fails()
    {
        await using var server = new RoutingStandIn { Ordinary = (_, _) => Task.FromResult((500, "")) };
        using var failing = WebApplication.With(("Routing:Car:BaseAddress", server.BaseAddress.ToString()));
        using var without = new WebApplication();
        foreach (var application in (WebApplication[])[failing, without])
        {
            await application.AddSchools();
            var visitor = await application.SignedInAs(Role.Viewer);

            var page = await visitor.Get(Search);

            page.Page.QuerySelector(".app-results")!.TextContent.ShouldContain("estimate)");
        }
    }
}
