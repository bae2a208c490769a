using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>200 schools answer by link at the same time, as browsers do; then two people at each change the same answer at once.</summary>
internal static partial class ManyAnswers
{
    private const int Schools = 200;

    public static async Task Measure(string name, DatabaseSettings settings, MadeHosting made, AcademicYear asked)
    {
        var year = asked == HostingYear.Open(TimeProvider.System.Today())[^1] ? asked : asked.Next;
        var links = await Links(settings, made, year);
        using var bench = await HttpBench.Start(settings, made.Provider);
        List<double> screens = [];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(links.Select(link => Answer(bench.Address, link, screens)));
        var seconds = watch.Elapsed.TotalSeconds;
        screens.Sort();
        await using var db = settings.Open();
        var kept = await db.HostingAnswers.Where(a => a.Year == year && a.Interest == HostingInterest.Yes && a.Recipients.Any()).CountAsync();
        var offers = await db.Offers.CountAsync(o => o.Year == year);
        Console.WriteLine($"  {name}, {Schools} schools answer at once: {seconds:0.0} s in all, a screen median {screens[screens.Count / 2]:0} ms, 95th percentile {screens[screens.Count * 95 / 100]:0} ms; {kept} of {Schools} answers and {offers} of {Schools * 2} offers kept");

        var won = 0;
        await Task.WhenAll(links.Select(async link =>
        {
            using HttpClient one = Browser(bench.Address), other = Browser(bench.Address);
            var (first, second) = (await Get(one, link), await Get(other, link));
            var answers = await Task.WhenAll(Send(one, link, first, ("Interest", "Maybe")), Send(other, link, second, ("Interest", "NotSureYet")));
            Interlocked.Add(ref won, answers.Count(answer => answer == HttpStatusCode.Redirect));
        }));
        if (kept != Schools || offers != Schools * 2 || won != Schools)
        {
            throw new InvalidOperationException($"Of {Schools} schools {kept} answers and {offers} offers were kept, and {won} of two changes each were accepted.");
        }

        Console.WriteLine($"  {name}, two change each of {Schools} answers at once: {won} accepted, {(Schools * 2) - won} told that somebody was quicker");
        Console.WriteLine($"  {name}, the same rows as bare statements without checks, all schools at once: {await Bare(settings, made):0.00} s");
    }

    /// <summary>An answer and two offers a school into tables of their own that check nothing, as many connections at once.</summary>
    private static async Task<double> Bare(DatabaseSettings settings, MadeHosting made)
    {
        await using var db = settings.Open();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bare_answers AS SELECT * FROM hosting_answers WHERE 1 = 0");
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bare_offers AS SELECT * FROM offers WHERE 1 = 0");
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(made.Schools.Take(Schools).Select(school => Task.Run(async () =>
        {
            await using var own = settings.Open();
            await using var work = await own.Database.BeginTransactionAsync();
            await own.Database.ExecuteSqlAsync($"INSERT INTO bare_answers SELECT * FROM hosting_answers WHERE school = {school.Value}");
            await own.Database.ExecuteSqlAsync($"INSERT INTO bare_offers SELECT * FROM offers WHERE school = {school.Value}");
            await work.CommitAsync();
        })));
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<List<string>> Links(DatabaseSettings settings, MadeHosting made, AcademicYear year)
    {
        await using var db = settings.Open();
        List<string> links = [];
        foreach (var school in made.Schools.Where((_, at) => at % 100 == 0).Take(Schools))
        {
            var (token, now) = (SecretToken.New(), TimeProvider.System.GetUtcNow());
            db.Add(new HostingLink { Id = Guid.CreateVersion7(), Provider = made.Provider, School = school, Year = year, Name = "Bench Head", Email = "head@school.example", TokenHash = token.Hash, SentAt = now, ExpiresAt = now.AddDays(60) });
            links.Add($"/hosting-links/{token.Value}");
        }

        await db.SaveChangesAsync();
        return links;
    }

    private static async Task Answer(Uri address, string link, List<double> screens)
    {
        using var browser = Browser(address);
        await Screen(async () => await Send(browser, link, await Get(browser, link), ("Interest", "Yes")));
        await Screen(async () => await Send(browser, $"{link}/places", await Get(browser, $"{link}/places"), ("Lines[0].Of", "Physics"), ("Lines[0].Places", "2"), ("Lines[1].Of", "Music"), ("Lines[1].Places", "1")));
        await Screen(async () => await Send(browser, $"{link}/who", await Get(browser, $"{link}/who")));
        await Screen(async () => await Get(browser, $"{link}/done"));

        async Task Screen(Func<Task> look)
        {
            var start = Stopwatch.GetTimestamp();
            await look();
            lock (screens)
            {
                screens.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    private static HttpClient Browser(Uri address) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    private static async Task<string> Get(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The page's own hidden fields and ticked boxes, and what is filled in.</summary>
    private static async Task<HttpStatusCode> Send(HttpClient browser, string address, string page, params (string Name, string Value)[] filled)
    {
        var own = Input().Matches(page).Select(input => input.Value).Where(input => input.Contains("type=\"hidden\"", StringComparison.Ordinal) || input.Contains(" checked", StringComparison.Ordinal) || input.Contains("name=\"GivenBy\"", StringComparison.Ordinal))
            .Select(input => KeyValuePair.Create(Name().Match(input).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value)));
        using var form = new FormUrlEncodedContent(own.Concat(filled.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), form);
        return answer.StatusCode;
    }

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Input();

    [GeneratedRegex(" name=\"(?<name>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<value>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
