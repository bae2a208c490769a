using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// Every list, search and check of a year of national size through HTTP, as the largest provider sees them: time, bytes and statements asked of
/// the database. The first argument after the word is the number of trainees; SQLite only where no PostgreSQL is set. Where KEPT names a folder, the
/// databases stay, and are measured again as they are.
/// </summary>
internal static partial class NationalBench
{
    private const int Offers = 60_000;
    private const int Seed = 20261127;
    private const int Times = 5;
    private const int PostgresNumber = 98;

    private static readonly string[] Addresses =
    [
        "/cookies", "/", "/trainees", "/trainees?q=1-7", "/trainees?status=InTraining&page=3", "/trainees/export", "/trainees/{trainee}", "/hosting", "/hosting/export", "/hosting/offers", "/hosting/offers?subject=Physics",
        "/hosting/offers?near={postcode}&minutes=30&subject=Mathematics", "/hosting/offers?near={postcode}&minutes=45&free=true", "/hosting/offers/{offer}", "/placements", "/placements?state=Pencilled", "/placements/export",
        "/placements/board", "/placements/board?by=school", "/placements/proposals", "/placements/{placement}", "/placements/choose?{choose}", "/placements/drop-out?trainee={trainee}", "/itp", "/itp/export", "/itp/{unit}", "/itp/{unit}/register", "/itp/{unit}/members",
        "/itp/courses/{course}/summary", "/requirements", "/requirements?standing=NotMet&page=2", "/requirements/export", "/requirements/trainees/{trainee}", "/requirements/rules", "/requirements/adjustments", "/courses", "/patterns", "/patterns/year",
        "/agreements", "/agreements/renew", "/agreements/chase", "/responsibilities", "/oversight", "/capacity", "/quality-reviews", "/partnership/picture", "/organisations?q=st+mary", "/organisations?near={postcode}&within=30",
    ];

    public static async Task Run(int trainees)
    {
        var file = Environment.GetEnvironmentVariable("REGISTER") ?? "../shared/data/gias-shaped/edubasealldata-shaped.csv.gz";
        if (!File.Exists(file))
        {
            Console.WriteLine($"Left out: {Path.GetFileName(file)} is not here. Set REGISTER to a file of the school register.");
            return;
        }

        Console.WriteLine($"A year of national size: {Path.GetFileName(file)}, {Offers:N0} offers, {trainees:N0} trainees asked for (seed {Seed}). {Machine.Describe()}. Medians of {Times} after 2, one after the other.");
        var kept = Environment.GetEnvironmentVariable("KEPT") is { Length: > 0 } name ? Directory.CreateDirectory(name) : null;
        var folder = kept ?? Directory.CreateTempSubdirectory("ittp-bench");
        var sqlite = Path.Combine(folder.FullName, "national.db");
        await Measure("SQLite", file, trainees, new DatabaseSettings(null, sqlite), there: File.Exists(sqlite));
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            var there = kept is not null && await ImportBench.IsThere(server, PostgresNumber);
            await Measure("PostgreSQL", file, trainees, there ? ImportBench.Postgres(server, PostgresNumber) : await ImportBench.NewPostgres(server, PostgresNumber), there);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (kept is null)
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(string name, string file, int trainees, DatabaseSettings settings, bool there)
    {
        var provider = there ? await MadeBefore(name, settings) : await Make(name, file, trainees, settings);
        Dictionary<string, int> statements = [];
        using (var told = await HttpBench.Start(settings, provider, tellCommands: true))
        {
            var known = await Known(told);
            foreach (var address in Addresses)
            {
                if (await Answered(told, Filled(address, known)))
                {
                    var before = await told.Commands();
                    await told.Get(Filled(address, known));
                    statements[address] = await told.Commands() - before;
                }
            }
        }

        using var bench = await HttpBench.Start(settings, provider);
        var found = await Known(bench);
        foreach (var address in Addresses.Where(statements.ContainsKey))
        {
            List<double> times = [];
            var bytes = 0;
            for (var i = -2; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                bytes = System.Text.Encoding.UTF8.GetByteCount(await bench.Get(Filled(address, found)));
                if (i >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {address,-64} {times[Times / 2],7:0.0} ms {bytes / 1024.0,8:0} kB {statements[address],4} statements"));
        }
    }

    private static async Task<OrganisationId> Make(string name, string file, int trainees, DatabaseSettings settings)
    {
        await using (var db = settings.Open())
        {
            await db.Database.MigrateAsync();
            await using var content = File.OpenRead(file);
            await new ImportSchools(db, TimeProvider.System).Run(new(content, Path.GetFileName(file)), Actor.CommandLine, CancellationToken.None);
        }

        var year = HostingYear.Asked(TimeProvider.System.Today());
        var watch = Stopwatch.StartNew();
        var hosting = await MadeHosting.In(settings, year, Offers, Seed);
        var made = await new MadeYear(settings, hosting, year, trainees, Math.Min(trainees, 2_000), Seed).Make();
        Console.WriteLine($"{name}: {hosting.Offers:N0} offers in {hosting.Schools.Count:N0} schools, {made}; made in {watch.Elapsed.TotalSeconds:0} s");
        return hosting.Provider;
    }

    private static async Task<OrganisationId> MadeBefore(string name, DatabaseSettings settings)
    {
        await using var db = settings.Open();
        Console.WriteLine($"{name}: made before, {await db.Offers.CountAsync():N0} offers, {await db.Trainees.CountAsync():N0} trainees, {await db.Placements.CountAsync():N0} placements");
        return await db.Organisations.Where(o => o.Name == MadeHosting.ProviderName).Select(o => o.Id).SingleAsync();
    }

    /// <summary>An address that has changed is said, not measured.</summary>
    private static async Task<bool> Answered(HttpBench bench, string address)
    {
        try
        {
            await bench.Get(address);
            return true;
        }
        catch (HttpRequestException error)
        {
            Console.WriteLine($"  not measured: {error.Message}");
            return false;
        }
    }

    private static string Filled(string address, Dictionary<string, string> known) => Hole().Replace(address, hole => known[hole.Groups[1].Value]);

    /// <summary>One of each, as the lists link to them.</summary>
    private static async Task<Dictionary<string, string>> Known(HttpBench bench)
    {
        var itp = await bench.Get("/itp");
        var offers = await bench.Get("/hosting/offers");
        return new()
        {
            ["trainee"] = First(await bench.Get("/trainees"), "/trainees/"), ["placement"] = First(await bench.Get("/placements"), "/placements/"), ["unit"] = First(itp, "/itp/"), ["course"] = First(itp, "/itp/courses/"),
            ["offer"] = First(offers, "/hosting/offers/"), ["postcode"] = "B15+2TT", ["choose"] = System.Net.WebUtility.HtmlDecode(Choose().Match(await bench.Get("/placements/board")).Groups[1].Value),
        };
    }

    private static string First(string page, string before) =>
        Regex.Match(page, $"href=\"{Regex.Escape(before)}([0-9a-f-]{{36}})", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException($"No link to {before}… on its list.");

    [GeneratedRegex("/placements/choose\\?(?<query>trainee=[^\"]*)", RegexOptions.None, 1000)]
    private static partial Regex Choose();

    [GeneratedRegex("\\{(?<hole>[a-z]+)\\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
