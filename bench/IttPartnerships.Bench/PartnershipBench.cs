using System.Diagnostics;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Demonstration;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Partnerships.ManyAgreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Bench;

/// <summary>
/// The first screen and the lists of a partnership through HTTP, as its manager sees them: the largest of DfE's list, and one made
/// with 2,000 members and as many trainees, their offers and placements. Beside each, in the same run: the same on a past day ("as it stood"), and a page that asks the database nothing.
/// </summary>
internal static class PartnershipBench
{
    private const int Warm = 10;
    private const int Times = 60;
    private const int Members = 2_000;
    private const int Trainees = 2_000;
    private const int Offers = 6_000;
    private const int Seed = 20261127;

    private static readonly AcademicYear Year = AcademicYear.Of(TimeProvider.System.Today());

    public static async Task Run()
    {
        Console.WriteLine($"Pages of partnerships, {Times} times each after {Warm} to warm up, one after the other. {Machine.Describe()}.");
        var folder = Directory.CreateTempSubdirectory("ittp-bench");
        foreach (var (name, make) in Databases(folder.FullName))
        {
            var made = await make(90);
            await Pages($"{name}, made, {Members:N0} members", made, await Made(made));
            if (File.Exists(Lists("partnerships-all-2019-2026.csv")))
            {
                var real = await make(91);
                await Pages($"{name}, largest of DfE’s list", real, await Real(real));
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<(string Name, Func<int, Task<DatabaseSettings>> Make)> Databases(string folder)
    {
        yield return ("SQLite", i => Task.FromResult(new DatabaseSettings(null, Path.Combine(folder, $"partnership-{i}.db"))));
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            yield return ("PostgreSQL", i => ImportBench.NewPostgres(server, i));
        }
    }

    private static async Task Pages(string name, DatabaseSettings settings, OrganisationId provider)
    {
        await using (var db = settings.Open())
        {
            var today = TimeProvider.System.Today();
            var members = await db.Agreements.CountAsync(a => a.Provider == provider && a.HeldFrom <= today);
            Console.WriteLine($"{name}: {members:N0} agreements, {await db.Delegations.CountAsync(d => d.Provider == provider):N0} delegations");
        }

        using var bench = await HttpBench.Start(settings, provider);
        var before = Year.FirstDay.AddDays(70).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var nothing = await Time("a page without a query", () => bench.Get("/cookies"));
        var first = await Time("first screen", () => bench.Get("/"));
        var now = await Time("agreements, now", () => bench.Get("/agreements"));
        var then = await Time($"agreements, on {before}", () => bench.Get($"/agreements?on={before}"));
        var who = await Time("responsibilities, now", () => bench.Get("/responsibilities"));
        var whoThen = await Time($"responsibilities, on {before}", () => bench.Get($"/responsibilities?on={before}"));
        await Time("oversight", () => bench.Get("/oversight"));
        await Time("picture", () => bench.Get("/partnership/picture"));
        Console.WriteLine($"  first screen {first / nothing:0.0} times the page without a query; as it stood {then / now:0.00} and {whoThen / who:0.00} times now");
    }

    private static async Task<double> Time(string name, Func<Task> ask)
    {
        List<double> times = [];
        for (var i = 0; i < Warm + Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask();
            if (i >= Warm)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"  {name,-32} median {times[Times / 2]:0.0} ms, 95th percentile {times[Times * 95 / 100]:0.0} ms");
        return times[Times / 2];
    }

    /// <summary>A nation of fictional schools, 1,990 of which host for one university, beside 10 lead partners.</summary>
    private static async Task<OrganisationId> Made(DatabaseSettings settings)
    {
        await using var db = settings.Open();
        await db.Database.MigrateAsync();
        var made = (await new CreateDemonstration(db, TimeProvider.System).Run(new(Schools: 2_600), Actor.CommandLine, CancellationToken.None)).Value;
        var code = await db.Identifiers.Where(i => i.Organisation == made.AccreditedProvider && i.Scheme == IdentifierScheme.ProviderCode).Select(i => i.Value).FirstAsync();
        var taken = db.Agreements.Where(a => a.Provider == made.AccreditedProvider).Select(a => a.Partner);
        var there = await taken.Distinct().CountAsync();
        var schools = await db.Schools.Where(s => db.Organisations.Any(o => o.Id == s.Organisation && o.Status == OrganisationStatus.Open) && !taken.Contains(s.Organisation))
            .OrderBy(s => s.Urn).Select(s => s.Urn).Take(Members - there).ToListAsync();
        await Import(settings, code, schools.Select(urn => (urn, "placement school", "")));
        var hosting = await MadeHosting.In(settings, Year, Offers, Seed, made.AccreditedProvider);
        Console.WriteLine($"Beside what the demonstration has: {hosting.Offers:N0} offers, {await new MadeYear(settings, hosting, Year, Trainees, Trainees, Seed).Make()}");
        return made.AccreditedProvider;
    }

    /// <summary>The accredited provider that DfE's list gives most partners this year, each with delegations as in life.</summary>
    private static async Task<OrganisationId> Real(DatabaseSettings settings)
    {
        await using var db = settings.Open();
        await db.Database.MigrateAsync();
        await using FileStream providers = File.OpenRead(Lists("providers-all-2019-2026.csv")), partnerships = File.OpenRead(Lists("partnerships-all-2019-2026.csv"));
        await new ImportProviders(db, TimeProvider.System).Run(new(providers, "providers.csv"), Actor.CommandLine, CancellationToken.None);
        await new ImportPublishedPartnerships(db, TimeProvider.System).Run(new(partnerships, "partnerships.csv"), Actor.CommandLine, CancellationToken.None);
        var (first, last) = (Year.FirstDay, Year.LastDay);
        var largest = await db.PublishedPartnerships.Where(p => p.Year == Year && db.Accreditations.Any(a => a.Organisation == p.Provider && a.From <= first && (a.Until == null || a.Until >= last)))
            .GroupBy(p => p.Provider).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync();
        var code = await Code(db, largest);
        var accredited = db.Accreditations.Select(a => a.Organisation);
        var partners = await db.PublishedPartnerships.Where(p => p.Year == Year && p.Provider == largest && !accredited.Contains(p.Partner))
            .Join(db.Identifiers.Where(i => i.Scheme == IdentifierScheme.ProviderCode), p => p.Partner, i => i.Organisation, (_, i) => i.Value).ToListAsync();
        await Import(settings, code, partners.Select(partner => (partner, "lead partner", "recruitment; delivering courses; lead mentors")));
        return largest;
    }

    private static Task<string> Code(AppDb db, OrganisationId provider) =>
        db.Identifiers.Where(i => i.Organisation == provider && i.Scheme == IdentifierScheme.ProviderCode).Select(i => i.Value).FirstAsync();

    private static async Task Import(DatabaseSettings settings, string provider, IEnumerable<(string Partner, string Kind, string Delegated)> rows)
    {
        var text = new StringBuilder("provider,partner,kind,first_day,last_day,signed_on,provider_signer,provider_signer_role,partner_signer,partner_signer_role,responsibilities\n");
        foreach (var (partner, kind, delegated) in rows)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{provider},{partner},{kind},{Year.FirstDay:yyyy-MM-dd},{Year.LastDay:yyyy-MM-dd},{Year.FirstDay.AddDays(-30):yyyy-MM-dd},Bea Okafor,Head of partnerships,Robin Vale,Head,{delegated}\n");
        }

        await using var services = new ServiceCollection().AddIttPartnerships(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var report = (await scope.ServiceProvider.GetRequiredService<ImportAgreements>()
            .Run(new(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "agreements.csv"), Actor.CommandLine, CancellationToken.None)).Value;
        Console.Error.WriteLine(report);
    }

    private static string Lists(string file) => Path.Combine(Environment.GetEnvironmentVariable("PROVIDERS") ?? "../shared/data/itt-providers", file);
}
