using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace IttPartnerships.Tests.Organisations.Places;

/// <summary>
/// A small stand-in for an OSRM server on the loopback address: it speaks the table service as documented (HTTP API version 1), answers 60 seconds
/// for each kilometre, and can be told to answer anything else first.
/// </summary>
internal sealed class RoutingStandIn : IAsyncDisposable
{
    private readonly HttpListener listener;
    private readonly Task serving;
    private readonly CancellationTokenSource stopping = new();

    public RoutingStandIn()
    {
        (listener, BaseAddress) = Listen();
        serving = Serve();
    }

    public delegate Task<(int Status, string Body)> Answer(TableQuery query, CancellationToken stop);

    public Uri BaseAddress { get; }

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Used up one by one before the ordinary answers begin.</summary>
    public ConcurrentQueue<Answer> First { get; } = new();

    public Answer Ordinary { get; set; } = (query, _) => Task.FromResult(query.Table());

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
        listener.Close();
        stopping.Dispose();
    }

    private static (HttpListener Listener, Uri Address) Listen()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var opened = new HttpListener();
        var address = $"http://127.0.0.1:{port}/osrm/";
        opened.Prefixes.Add(address);
        opened.Start();
        return (opened, new Uri(address));
    }

    private async Task Serve()
    {
        var answering = new List<Task>();
        while (true)
        {
            try
            {
                answering.Add(Reply(await listener.GetContextAsync()));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                await Task.WhenAll(answering);
                return;
            }
        }
    }

    private async Task Reply(HttpListenerContext context)
    {
        Requests.Enqueue(context.Request.RawUrl!);
        try
        {
            var answer = First.TryDequeue(out var first) ? first : Ordinary;
            var (status, body) = await answer(TableQuery.Parse(context.Request), stopping.Token);
            context.Response.StatusCode = status;
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body), stopping.Token);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            context.Response.Abort();
        }
    }
}

/// <summary>What was asked of the table service, and the documented answer to it.</summary>
internal sealed record TableQuery(string Profile, (double Longitude, double Latitude)[] Coordinates, int[] Sources, int[] Destinations, string? Annotations)
{
    public static TableQuery Parse(HttpListenerRequest request)
    {
        var parts = request.Url!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        parts[..3].ShouldBe(["osrm", "table", "v1"]);
        var coordinates = parts[4].Split(';').Select(pair => pair.Split(',')).Select(pair => (Number(pair[0]), Number(pair[1]))).ToArray();
        return new(parts[3], coordinates, Indices(request.QueryString["sources"]), Indices(request.QueryString["destinations"]), request.QueryString["annotations"]);
    }

    public (int Status, string Body) Table(Func<int, int, double?>? seconds = null, double snapped = 4)
    {
        if (Coordinates.Length > 100)
        {
            return (400, """{"code":"TooBig","message":"Too many table coordinates"}""");
        }

        return (200, JsonSerializer.Serialize(new
        {
            code = Annotations == "duration" ? "Ok" : "InvalidOptions",
            durations = Sources.Select((source, row) => Destinations.Select((destination, column) => seconds is null ? Seconds(source, destination) : seconds(row, column))),
            sources = Sources.Select(index => Waypoint(index, snapped)),
            destinations = Destinations.Select(index => Waypoint(index, snapped)),
        }));
    }

    public double? Seconds(int source, int destination)
    {
        var (from, to) = (Coordinates[source], Coordinates[destination]);
        var north = (from.Latitude - to.Latitude) * 111.3;
        var east = (from.Longitude - to.Longitude) * 111.3 * Math.Cos(from.Latitude * Math.PI / 180);
        return Math.Round(60 * Math.Sqrt((north * north) + (east * east)), 1);
    }

    private object Waypoint(int index, double snapped) =>
        new { hint = "", name = "", distance = snapped, location = new[] { Coordinates[index].Longitude, Coordinates[index].Latitude } };

    private static int[] Indices(string? text) => [.. text!.Split(';').Select(index => int.Parse(index, CultureInfo.InvariantCulture))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
