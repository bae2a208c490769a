using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// Offers of the whole country: searches by minutes, subject and key stage in process, by a provider that may see every one of them; and
/// 200 schools that answer by link at once through HTTP, then two people at each of them who change the same answer at the same
/// moment; and 50 people who move placements at once.
/// </summary>
internal static class HostingBench
{
    private const int Offers = 60_000;
    private const int Searches = 500;
    private const int Seed = 20261127;

    private static readonly AcademicYear Year = HostingYear.Asked(TimeProvider.System.Today());

    public static async Task Run(bool searchesOnly)
    {
        var file = Environment.GetEnvironmentVariable("REGISTER") ?? "../shared/data/gias-shaped/edubasealldata-shaped.csv.gz";
        if (!File.Exists(file))
        {
            Console.WriteLine($"Left out: {Path.GetFileName(file)} is not here. Set REGISTER to a file of the school register.");
            return;
        }

        Console.WriteLine($"What schools offer: {Path.GetFileName(file)}, {Offers:N0} offers made for it, {Searches} searches (seed {Seed}). {Machine.Describe()}.");
        var folder = Directory.CreateTempSubdirectory("ittp-bench");
        await Measure("SQLite", file, new DatabaseSettings(null, Path.Combine(folder.FullName, "hosting.db")), searchesOnly);
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await Measure("PostgreSQL", file, await ImportBench.NewPostgres(server, 97), searchesOnly);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task Measure(string name, string file, DatabaseSettings settings, bool searchesOnly)
    {
        await using (var db = settings.Open())
        {
            await db.Database.MigrateAsync();
            await using var content = File.OpenRead(file);
            await new ImportSchools(db, TimeProvider.System).Run(new(content, Path.GetFileName(file)), Actor.CommandLine, CancellationToken.None);
        }

        var made = await MadeHosting.In(settings, Year, Offers, Seed);
        using var current = new CurrentRegister(settings, TimeProvider.System);
        var register = await current.Now(CancellationToken.None);
        Console.WriteLine($"{name}: {made.Offers:N0} offers in {made.Schools.Count:N0} schools");
        foreach (var (what, search) in Asked(register, made))
        {
            await SearchBench.Report($"{name}, {what}", [.. Enumerable.Range(0, Searches).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))], async which =>
            {
                await using var db = settings.Open();
                var found = await new FindOffers(db, TimeProvider.System, current).Run(new(search(int.Parse(which, System.Globalization.CultureInfo.InvariantCulture))), made.Reader, CancellationToken.None);
                _ = found.Value;
            });
        }

        if (searchesOnly)
        {
            return;
        }

        await ManyAnswers.Measure(name, settings, made, Year);
        await ManyMoves.Measure(name, settings, made, Year);
    }

    private static IEnumerable<(string What, Func<int, OfferSearch> Search)> Asked(RegisterSnapshot register, MadeHosting made)
    {
        var postcodes = made.Schools.Select(school => register.Row(school)?.Postcode).Where(code => register.Postcodes.Find(code) is not null).ToList();
        yield return ("minutes and subject", i => new(Year) { Near = postcodes[i * 37 % postcodes.Count], Minutes = 20 + (i % 5 * 10), Mode = i % 3 == 0 ? TravelMode.PublicTransport : TravelMode.Car, Subject = MadeHosting.Subjects[i % MadeHosting.Subjects.Count] });
        yield return ("minutes and key stage", i => new(Year) { Near = postcodes[i * 41 % postcodes.Count], Minutes = 30 + (i % 2 * 15), KeyStages = i % 2 == 0 ? KeyStages.KeyStage1 : KeyStages.KeyStage2 });
        yield return ("minutes, contrast and free places", i => new(Year) { Near = postcodes[i * 43 % postcodes.Count], Minutes = 40, ContrastWith = made.Schools[i * 59 % made.Schools.Count], FreeOnly = true });
    }
}
