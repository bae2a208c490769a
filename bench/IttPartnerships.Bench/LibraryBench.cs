using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Demonstration;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// Search in a library of 5,000 resources that a partnership's members share with it, as its provider sees it, in process and through HTTP. Beside
/// it: LIKE over titles alone, which asks nobody whether they may see what it finds.
/// </summary>
internal static class LibraryBench
{
    private const int Resources = 5_000;
    private const int Searches = 500;
    private const int Seed = 20261127;

    private static readonly string[] Words =
        ["phonics", "mentor", "feedback", "assessment", "safeguarding", "behaviour", "fractions", "vocabulary", "questioning", "modelling", "retrieval", "inclusion", "science", "history", "geography", "wellbeing", "planning", "observation", "reading", "adaptive"];

    public static async Task Run()
    {
        Console.WriteLine($"Search in a library of {Resources:N0} resources, {Searches} searches (seed {Seed}). {Machine.Describe()}.");
        var folder = Directory.CreateTempSubdirectory("ittp-bench");
        await Measure("SQLite", new DatabaseSettings(null, Path.Combine(folder.FullName, "library.db")));
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await Measure("PostgreSQL", await ImportBench.NewPostgres(server, 96));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task Measure(string name, DatabaseSettings settings)
    {
        var provider = await Fill(settings);
        var reader = new Actor(PersonId.New(), provider, "Bench", RolePermissions.Of(Role.PartnershipManager));
        var asked = Asked();
        var (found, searches) = (0, 0);
        await SearchBench.Report($"{name}, two words begun, in process", asked, async text =>
        {
            await using var db = settings.Open();
            searches++;
            found += (await new FindResources(db, TimeProvider.System).Run(new(text), reader, CancellationToken.None)).Value.Total;
        });
        Console.WriteLine($"  {name}: {found / (double)searches:0} found a search");
        await SearchBench.Report($"{name}, subject, phase and a word", asked, async text =>
        {
            await using var db = settings.Open();
            _ = (await new FindResources(db, TimeProvider.System).Run(new(text.Split(' ')[0], "Mathematics", TrainingPhase.Primary), reader, CancellationToken.None)).Value;
        });
        await SearchBench.Report($"{name}, LIKE over titles alone", asked, async text =>
        {
            await using var db = settings.Open();
            var like = $"%{text.Split(' ')[0]}%";
            _ = await db.Resources.AsNoTracking().Where(r => EF.Functions.Like(r.TitleFolded, like)).OrderByDescending(r => r.LatestAt).Take(25).ToListAsync();
        });
        using var bench = await HttpBench.Start(settings, provider);
        await SearchBench.Report($"{name}, the page through HTTP", asked, async text => await bench.Get($"/resources?q={Uri.EscapeDataString(text)}"));
    }

    private static List<string> Asked()
    {
        var chance = new Random(Seed);
        return [.. Enumerable.Range(0, Searches).Select(_ => $"{Begun()} {Begun()}")];

        string Begun() => Words[chance.Next(Words.Length)] is var word ? word[..chance.Next(3, word.Length + 1)] : "";
    }

    /// <summary>Every organisation that has an agreement in force with the provider of a demonstration shares with that partnership.</summary>
    private static async Task<OrganisationId> Fill(DatabaseSettings settings)
    {
        await using var db = settings.Open();
        await db.Database.MigrateAsync();
        var provider = (await new CreateDemonstration(db, TimeProvider.System).Run(new(Schools: 250), Actor.CommandLine, CancellationToken.None)).Value.AccreditedProvider;
        var today = TimeProvider.System.Today();
        var owners = await db.Agreements.Where(a => a.Provider == provider && a.HeldFrom <= today && (a.HeldUntil == null || a.HeldUntil >= today)).Select(a => a.Partner).Distinct().OrderBy(id => id).ToListAsync();
        var (chance, now) = (new Random(Seed), TimeProvider.System.GetUtcNow());
        List<Resource> resources = [.. Enumerable.Range(0, Resources).Select(i =>
        {
            var title = $"{Word()} and {Word()} {i}";
            var description = $"{Word()}. {string.Join(' ', Enumerable.Range(0, 40).Select(_ => $"word{chance.Next(3_000)}"))}";
            return new Resource
            {
                Id = ResourceId.New(), Owner = i % 20 == 0 ? provider : owners[chance.Next(owners.Count)], Title = title, TitleFolded = FoldedText.Fold(title), Description = description, Kind = (ResourceKind)chance.Next(9), Licence = ResourceLicence.OpenGovernment,
                ReviewOn = today.AddDays(chance.Next(-30, 365)), Latest = 1, LatestAt = now.AddMinutes(-i), CreatedAt = now.AddMinutes(-i), Folded = $" {FoldedText.Fold($"{title} {description}")}",
            };
        })];
        await using var work = await db.Database.BeginTransactionAsync();
        await new BulkInsert<Resource>(db).Add(resources, CancellationToken.None);
        await new BulkInsert<ResourcePhase>(db).Add([.. resources.Select((r, i) => new ResourcePhase { Resource = r.Id, Phase = i % 2 == 0 ? TrainingPhase.Primary : TrainingPhase.Secondary })], CancellationToken.None);
        await new BulkInsert<ResourceSubject>(db).Add([.. resources.Select((r, i) => i % 3 == 0 ? ("Mathematics", r) : ("English", r)).Select(each => new ResourceSubject { Resource = each.r.Id, Name = each.Item1, Folded = FoldedText.Fold(each.Item1) })], CancellationToken.None);
        await new BulkInsert<ResourceShare>(db).Add([.. resources.Select(r => new ResourceShare { Resource = r.Id, Audience = Audience.Partnership, With = provider, Since = now })], CancellationToken.None);
        await new BulkInsert<ResourceVersion>(db).Add([.. resources.Select(r => new ResourceVersion { Resource = r.Id, Number = 1, Link = "https://example.org/one", AddedAt = now })], CancellationToken.None);
        await work.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return provider;

        string Word() => Words[chance.Next(Words.Length)];
    }
}
