using IttPartnerships.Organisations.Places;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Organisations;

public sealed class TravelSetupTests
{
    [Fact]
    public void Without_a_routing_server_travel_times_are_estimated()
    {
        using var application = new WebApplication();

        application.Services.GetRequiredService<ITravelTimes>().ShouldBeOfType<EstimatedTravelTimes>();
    }

    [Fact]
    public async Task A_routing_server_in_the_settings_is_asked_and_missed_without_harm()
    {
        using var application = WebApplication.With(("Routing:Car:BaseAddress", "http://127.0.0.1:1/"), ("Routing:Retries", "0"));
        var times = application.Services.GetRequiredService<ITravelTimes>().ShouldBeOfType<RoutingServer>();

        var table = await times.Between([GridReference.At(292_000, 93_000)], [GridReference.At(310_000, 100_000)], TravelMode.Car, TestContext.Current.CancellationToken);

        table[0, 0].ShouldBe(TravelEstimate.Minutes(GridReference.At(292_000, 93_000), GridReference.At(310_000, 100_000), TravelMode.Car));
        table.Problems.ShouldBe(["The routing server could not be reached in time"]);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("localhost")]
    public void An_address_that_cannot_be_asked_stops_the_start_and_says_why(string address) =>
        Should.Throw<InvalidOperationException>(() =>
        {
            using var application = WebApplication.With(("Routing:Cycle:BaseAddress", address));
            return application.Services;
        }).Message.ShouldContain("Routing:Cycle:BaseAddress");
}
