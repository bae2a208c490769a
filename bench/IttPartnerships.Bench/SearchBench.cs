using System.Diagnostics;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// Search as you type over the whole register: the beginnings of real names, as long as a person may have got, asked for
/// their first ten. Beside it what most products do: SQL LIKE in the database.
/// </summary>
internal static class SearchBench
{
    private const int Prefixes = 1000;
    private const int Seed = 20261122;

    public static async Task Run()
    {
        var file = Environment.GetEnvironmentVariable("REGISTER") ?? "../shared/data/gias-shaped/edubasealldata-shaped.csv.gz";
        Console.WriteLine($"Search as you type: {Path.GetFileName(file)}, {Prefixes} beginnings of real names (seed {Seed}), first 10. {Machine.Describe()}.");
        var folder = Directory.CreateTempSubdirectory("ittp-bench");
        await Measure("SQLite", file, new DatabaseSettings(null, Path.Combine(folder.FullName, "search.db")));
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await Measure("PostgreSQL", file, await ImportBench.NewPostgres(server, 99));
        }

        Console.WriteLine($"Peak memory of the whole run: {Machine.PeakMegabytes()} MB");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task Measure(string name, string file, DatabaseSettings settings)
    {
        await using var db = settings.Open();
        await db.Database.MigrateAsync();
        await using (var content = File.OpenRead(file))
        {
            var outcome = await new ImportSchools(db, TimeProvider.System).Run(new(content, Path.GetFileName(file)), Actor.CommandLine, CancellationToken.None);
            Console.Error.WriteLine($"{outcome.Value.Counts.Added} schools imported");
        }

        db.ChangeTracker.Clear();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        using var current = new CurrentRegister(settings, TimeProvider.System);
        var register = await current.Now(CancellationToken.None);
        var first = watch.Elapsed.TotalSeconds;
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024;
        watch.Restart();
        using (var again = new CurrentRegister(settings, TimeProvider.System))
        {
            await again.Now(CancellationToken.None);
        }

        Console.WriteLine($"{name,-10} {register.Rows.Count} organisations, {register.Words.Count} words: snapshot loaded in {first:0.00} s (again {watch.Elapsed.TotalSeconds:0.00} s), holds {held:0} MB");

        var typed = Typed(register);
        var find = new FindOrganisations(current, TimeProvider.System);
        await Report($"{name}, snapshot, in process", typed, async text => await find.Run(new(new() { Text = text }, Size: 10), Actor.CommandLine, CancellationToken.None));
        await Report($"{name}, SQL LIKE", typed, text => Like(db, text));
        await HttpBench.Search(name, settings, typed);
    }

    /// <summary>Names at random, cut after 1 to 12 signs: short ones fit tens of thousands and are the hardest.</summary>
    public static List<string> Typed(RegisterSnapshot register)
    {
#pragma warning disable CA5394 // A seeded choice of samples, nothing secret.
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Prefixes).Select(_ => register.Rows[random.Next(register.Rows.Count)].Name)
            .Select(name => name[..Math.Min(name.Length, random.Next(1, 13))])];
#pragma warning restore CA5394
    }

    /// <summary>What the same box would cost as SQL: every word anywhere in the name in any case, in order of names, ten of them.</summary>
    private static async Task Like(AppDb db, string text)
    {
        var query = db.Organisations.AsNoTracking();
        foreach (var word in FoldedText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = $"%{word}%";
            query = db is PostgresAppDb ? query.Where(o => EF.Functions.ILike(o.Name, pattern)) : query.Where(o => EF.Functions.Like(o.Name, pattern));
        }

        await query.OrderBy(o => o.Name).Take(10).Select(o => new { o.Id, o.Name }).ToListAsync();
    }

    public static async Task Report(string name, List<string> typed, Func<string, Task> ask)
    {
        foreach (var text in typed.Take(200))
        {
            await ask(text);
        }

        List<double> times = [];
        foreach (var text in typed)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"  {name,-40} median {times[times.Count / 2]:0.00} ms, 95th percentile {times[times.Count * 95 / 100]:0.00} ms, worst {times[^1]:0.00} ms");
    }
}
