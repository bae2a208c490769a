using System.Diagnostics;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Partnerships.Picture;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// The national picture of one year from the real lists: facts from the database, layout, SVG. Beside it, in the same run, the
/// least a server could do with the same facts: one join, written as a plain table.
/// </summary>
internal static class PictureBench
{
    private const int Warm = 20;
    private const int Times = 200;

    private static readonly AcademicYear Year = new(2026);

    public static async Task Run()
    {
        var lists = Environment.GetEnvironmentVariable("PROVIDERS") ?? "../shared/data/itt-providers";
        if (!File.Exists(Path.Combine(lists, "partnerships-all-2019-2026.csv")))
        {
            Console.WriteLine($"The lists of providers and partnerships are not in {lists}: say where with PROVIDERS.");
            return;
        }

        Console.WriteLine($"The national picture of {Year}, {Times} times after {Warm} to warm up. {Machine.Describe()}.");
        var folder = Directory.CreateTempSubdirectory("ittp-bench");
        await Measure("SQLite", lists, new DatabaseSettings(null, Path.Combine(folder.FullName, "picture.db")));
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await Measure("PostgreSQL", lists, await ImportBench.NewPostgres(server, 98));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task Measure(string name, string lists, DatabaseSettings settings)
    {
        await using (var db = settings.Open())
        {
            await db.Database.MigrateAsync();
            await using FileStream providers = File.OpenRead(Path.Combine(lists, "providers-all-2019-2026.csv")), partnerships = File.OpenRead(Path.Combine(lists, "partnerships-all-2019-2026.csv"));
            await new ImportProviders(db, TimeProvider.System).Run(new(providers, "providers.csv"), Actor.CommandLine, CancellationToken.None);
            await new ImportPublishedPartnerships(db, TimeProvider.System).Run(new(partnerships, "partnerships.csv"), Actor.CommandLine, CancellationToken.None);
        }

        var picture = await Time($"{name}, picture", async target => PictureSvg.WriteFile(DrawPicture.Country(await Facts(settings), PictureView.Whole), target));
        var overview = await Time($"{name}, providers only", async target => PictureSvg.WriteFile(DrawPicture.Country(await Facts(settings), PictureView.Whole with { Overview = true }), target));
        var table = await Time($"{name}, plain table", target => Table(settings, target));
        Console.WriteLine($"  {name}: the picture takes {picture / table:0.0} times the plain table, providers only {overview / table:0.0} times");
    }

    private static async Task<PartnershipGraph> Facts(DatabaseSettings settings)
    {
        await using var db = settings.Open();
        var shown = (await new ShowCountry(db, TimeProvider.System).Run(new(Year), Actor.CommandLine, CancellationToken.None)).Value;
        return shown.Graph;
    }

    private static async Task Table(DatabaseSettings settings, Stream target)
    {
        await using var db = settings.Open();
        var rows = await db.PublishedPartnerships.Where(p => p.Year == Year)
            .Join(db.Organisations, p => p.Provider, o => o.Id, (p, provider) => new { p.Partner, Provider = provider.Name })
            .Join(db.Organisations, p => p.Partner, o => o.Id, (p, partner) => new { p.Provider, Partner = partner.Name })
            .OrderBy(row => row.Provider).ThenBy(row => row.Partner).ToListAsync();
        await using var text = new StreamWriter(target, leaveOpen: true);
        await text.WriteAsync("<table>");
        foreach (var row in rows)
        {
            await text.WriteAsync($"<tr><td>{System.Net.WebUtility.HtmlEncode(row.Provider)}</td><td>{System.Net.WebUtility.HtmlEncode(row.Partner)}</td></tr>");
        }

        await text.WriteAsync("</table>");
    }

    private static async Task<double> Time(string name, Func<Stream, Task> write)
    {
        List<double> times = [];
        using MemoryStream target = new();
        for (var i = 0; i < Warm + Times; i++)
        {
            target.SetLength(0);
            var start = Stopwatch.GetTimestamp();
            await write(target);
            if (i >= Warm)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"  {name,-28} median {times[Times / 2]:0.0} ms, 95th percentile {times[Times * 95 / 100]:0.0} ms, worst {times[^1]:0.0} ms, {target.Length / 1000.0:0} kB");
        return times[Times / 2];
    }
}
