using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>The product in a process of its own, on a port of this machine, asked as a signed-in person's browser asks.</summary>
internal sealed partial class HttpBench(Process product, HttpClient client) : IDisposable
{
    public static async Task Search(string name, DatabaseSettings settings, List<string> typed)
    {
        using var bench = await Start(settings);
        await SearchBench.Report($"{name}, through HTTP, signed in", typed, async text => await bench.Get($"/organisations/suggest?q={Uri.EscapeDataString(text)}"));
    }

    public Uri Address => client.BaseAddress!;

    public void Dispose()
    {
        client.Dispose();
        product.Kill();
        product.Dispose();
    }

    public async Task<string> Get(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : throw new HttpRequestException($"{address}: {answer.StatusCode}");
    }

    private int commands;

    /// <summary>How many statements the product has asked its database, where it was started to tell. What it writes arrives a little later.</summary>
    public async Task<int> Commands()
    {
        for (var seen = -1; seen != Volatile.Read(ref commands);)
        {
            seen = Volatile.Read(ref commands);
            await Task.Delay(60);
        }

        return Volatile.Read(ref commands);
    }

    /// <param name="provider">Whom the first of the demonstration's people works for; any organisation where null.</param>
    public static async Task<HttpBench> Start(DatabaseSettings settings, OrganisationId? provider = null, bool tellCommands = false)
    {
        await AddPeople(settings, provider);
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();

        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "IttPartnerships.Web", "release", "IttPartnerships.Web.dll"));
        var start = new ProcessStartInfo("dotnet", [program]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ITTP_POSTGRES"] = settings.Postgres ?? "";
        start.Environment["ITTP_SQLITE"] = settings.SqliteFile;
        start.Environment["ITTP_DEMONSTRATION"] = "true";
        start.Environment["RateLimits__Everything"] = start.Environment["RateLimits__Suggest"] = start.Environment["RateLimits__Link"] = "1000000";
        if (tellCommands)
        {
            start.Environment["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information";
        }

        var product = Process.Start(start)!;
        product.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        var bench = new HttpBench(product, new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) });
        product.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Executed DbCommand", StringComparison.Ordinal) == true)
            {
                Interlocked.Increment(ref bench.commands);
            }
        };
        product.BeginOutputReadLine();
        product.BeginErrorReadLine();
        await bench.SignIn();
        return bench;
    }

    private async Task SignIn()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                await Get("/health/live");
                break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        var page = await Get("/sign-in/personas");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Person"] = Person().Match(page).Groups["id"].Value,
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
        });
        using var answer = await client.PostAsync(new Uri("/sign-in/personas", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task AddPeople(DatabaseSettings settings, OrganisationId? provider)
    {
        await using var db = settings.Open();
        var places = await db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).Take(6).ToListAsync();
        var outcome = await new CreateDemonstrationPeople(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System)
            .Run(new(provider ?? places[0], places[1], places[2], places[3], places[4], places[5]), Actor.CommandLine, CancellationToken.None);
        Console.Error.WriteLine($"{outcome.Value} people made");
    }

    [GeneratedRegex("name=\"Person\"[^>]*value=\"(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
