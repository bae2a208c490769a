using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class RoutingServerTests : IAsyncLifetime
{
    private static readonly GridReference[] Homes = [GridReference.At(350_000, 250_000), GridReference.At(351_000, 252_000)];
    private static readonly GridReference[] Schools = [GridReference.At(360_000, 250_000), GridReference.At(350_000, 270_000), GridReference.At(340_000, 245_000)];
    private readonly RoutingStandIn server = new();
    private readonly HttpClient http = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Every_pair_gets_the_servers_time_with_traffic_and_the_minutes_at_both_ends()
    {
        var table = await Between(Homes, Schools, TravelMode.Car);

        // 10 km at 60 seconds a kilometre, traffic 1.3, 5 minutes at the ends.
        table[0, 0].ShouldBe(new(18, 15, 23, TravelSource.RoutingServer));
        table.CountFrom(TravelSource.RoutingServer).ShouldBe(6);
        table.Problems.ShouldBeEmpty();
        table[0, 0].SourceInWords.ShouldBe("routing server");
    }

    [Fact]
    public async Task The_request_is_the_documented_one()
    {
        await Between([Homes[0]], [Schools[0]], TravelMode.Cycle);

        var (from, to) = (Homes[0].ToCoordinates(), Schools[0].ToCoordinates());
        server.Requests.ShouldHaveSingleItem().ShouldBe(FormattableString.Invariant(
            $"/osrm/table/v1/bicycle/{from.Longitude:0.00000},{from.Latitude:0.00000};{to.Longitude:0.00000},{to.Latitude:0.00000}?sources=0&destinations=1&annotations=duration"));
    }

    [Fact]
    public async Task A_large_table_is_asked_in_blocks_and_put_together_in_order()
    {
        GridReference[] homes = [.. Enumerable.Range(0, 113).Select(i => GridReference.At(350_000 + (i * 10), 250_000))];
        GridReference[] schools = [.. Enumerable.Range(0, 61).Select(i => GridReference.At(400_000, 300_000 + (i * 1_000)))];

        var table = await Between(homes, schools, TravelMode.Walk);

        server.Requests.Count.ShouldBe(3 * 2);
        table.CountFrom(TravelSource.RoutingServer).ShouldBe(113 * 61);
        foreach (var (home, school) in new[] { (0, 0), (112, 60), (50, 49), (49, 50), (100, 0) })
        {
            ((double)table[home, school].Minutes).ShouldBe(homes[home].MetresTo(schools[school]) / 1000, 1, $"{home}, {school}");
        }
    }

    [Fact]
    public async Task A_pair_without_a_way_is_estimated_and_says_so()
    {
        server.Ordinary = (query, _) => Task.FromResult(query.Table((row, column) => (row, column) is (1, 2) ? null : 600));

        var table = await Between(Homes, Schools, TravelMode.Car);

        table[1, 2].ShouldBe(TravelEstimate.Minutes(Homes[1], Schools[2], TravelMode.Car));
        table[1, 2].SourceInWords.ShouldBe("estimate");
        table.CountFrom(TravelSource.RoutingServer).ShouldBe(5);
        table.Problems.ShouldBe(["The routing server knows no way between some places"]);
    }

    [Fact]
    public async Task Places_far_off_the_servers_map_are_estimated()
    {
        server.Ordinary = (query, _) => Task.FromResult(query.Table(snapped: 190_000));

        (await Between(Homes, Schools, TravelMode.Car)).CountFrom(TravelSource.Estimate).ShouldBe(6);
    }

    [Fact]
    public async Task A_server_that_fails_and_recovers_is_asked_again()
    {
        server.First.Enqueue((_, _) => Task.FromResult((500, "oh dear")));
        server.First.Enqueue((_, _) => Task.FromResult((503, "")));

        var table = await Between(Homes, Schools, TravelMode.Car);

        table.CountFrom(TravelSource.RoutingServer).ShouldBe(6);
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_replaced_by_the_estimate()
    {
        server.Ordinary = (_, _) => Task.FromResult((500, "oh dear"));

        var table = await Between(Homes, Schools, TravelMode.Car);

        table.CountFrom(TravelSource.Estimate).ShouldBe(6);
        table.Problems.ShouldBe(["The routing server answered 500"]);
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_slow_server_is_given_up_after_the_time_out()
    {
        server.Ordinary = async (query, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            return query.Table();
        };
        var table = await Between(Homes, Schools, TravelMode.Car, Settings() with { TimeOut = TimeSpan.FromMilliseconds(200), Retries = 1 });

        table.CountFrom(TravelSource.Estimate).ShouldBe(6);
        table.Problems.ShouldBe(["The routing server could not be reached in time"]);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_server_at_all_still_gives_every_time()
    {
        var nobody = Settings() with { Car = new RoutingProfile(new Uri("http://127.0.0.1:1/")) };

        var table = await Between(Homes, Schools, TravelMode.Car, nobody);

        table.CountFrom(TravelSource.Estimate).ShouldBe(6);
        table.Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_dead_server_is_soon_left_alone()
    {
        server.Ordinary = (_, _) => Task.FromResult((500, ""));
        GridReference[] homes = [.. Enumerable.Range(0, 100).Select(i => GridReference.At(350_000 + i, 250_000))];

        await Between(homes, Schools, TravelMode.Car, Settings() with { LargestSide = 1 });

        server.Requests.Count.ShouldBeInRange(10, 20); // of 900 that retries on 300 blocks would make
    }

    [Theory]
    [InlineData(400, """{"code":"NoTable","message":"No route found"}""", "The routing server refused: NoTable")]
    [InlineData(400, """{"code":"InvalidQuery"}""", "The routing server refused: InvalidQuery")]
    [InlineData(200, "<html>Welcome</html>", "The routing server answered something that is not a table of durations")]
    [InlineData(200, "null", "The routing server answered something that is not a table of durations")]
    [InlineData(200, """{"code":"Ok"}""", "The routing server answered something that is not a table of durations")]
    [InlineData(200, """{"code":"Ok","durations":"soon"}""", "The routing server answered something that is not a table of durations")]
    [InlineData(200, """{"code":"Ok","durations":[[1]]""", "The routing server answered something that is not a table of durations")]
    [InlineData(200, """{"code":"Ok","durations":[[-5,-5,-5],null]}""", "The routing server knows no way between some places")]
    [InlineData(404, "", "The routing server answered 404")]
    public async Task An_answer_that_is_no_table_is_not_asked_for_again_and_the_estimate_stands(int status, string body, string problem)
    {
        server.Ordinary = (_, _) => Task.FromResult((status, body));

        var table = await Between(Homes, Schools, TravelMode.Car);

        table.CountFrom(TravelSource.Estimate).ShouldBe(6);
        table.Problems.ShouldBe([problem]);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_with_missing_rows_fills_what_it_has()
    {
        server.Ordinary = (_, _) => Task.FromResult((200, """{"code":"Ok","durations":[[60,120]]}"""));

        var table = await Between(Homes, Schools, TravelMode.Walk);

        table[0, 0].Minutes.ShouldBe(1);
        table[0, 1].Minutes.ShouldBe(2);
        table.CountFrom(TravelSource.RoutingServer).ShouldBe(2);
    }

    [Fact]
    public async Task Public_transport_is_never_asked_for()
    {
        var table = await Between(Homes, Schools, TravelMode.PublicTransport);

        table.CountFrom(TravelSource.Estimate).ShouldBe(6);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelling_stops_at_once_and_is_not_taken_for_a_slow_server()
    {
        using var cancel = new CancellationTokenSource();
        server.Ordinary = async (query, stop) =>
        {
            await cancel.CancelAsync();
            return query.Table();
        };

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new RoutingServer(http, Settings(), TimeProvider.System).Between(Homes, Schools, TravelMode.Car, cancel.Token));
    }

    [Fact]
    public async Task An_empty_table_asks_nothing()
    {
        (await Between([], Schools, TravelMode.Car)).Sources.ShouldBe(0);

        server.Requests.ShouldBeEmpty();
    }

    private RoutingSettings Settings() => new()
    {
        Car = new(server.BaseAddress),
        Cycle = new(server.BaseAddress, "bicycle"),
        Walk = new(server.BaseAddress, "foot"),
        TimeOut = TimeSpan.FromSeconds(5),
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    private Task<TravelTable> Between(GridReference[] homes, GridReference[] schools, TravelMode mode, RoutingSettings? settings = null) =>
        new RoutingServer(http, settings ?? Settings(), TimeProvider.System).Between(homes, schools, mode, Stop);
}
