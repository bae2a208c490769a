using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Organisations.Registers;

/// <summary>Runs imports of lines or of real files, each on a context of its own, as the command line does.</summary>
internal static class Importing
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Stream Lines(params string[] lines) => new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public static Task<ImportReport> Schools(this TestDatabase database, params string[] lines) => database.Schools(Lines(lines), "schools.csv");

    public static async Task<ImportReport> Schools(this TestDatabase database, Stream content, string name)
    {
        await using var db = database.Open();
        return Value(await new ImportSchools(db, TimeProvider.System).Run(new(content, name), Actor.CommandLine, Stop));
    }

    public static Task<ImportReport> Links(this TestDatabase database, params string[] lines) => database.Links(Lines(lines), "links.csv");

    public static async Task<ImportReport> Links(this TestDatabase database, Stream content, string name)
    {
        await using var db = database.Open();
        return Value(await new ImportEstablishmentLinks(db, TimeProvider.System).Run(new(content, name), Actor.CommandLine, Stop));
    }

    public static Task<ImportReport> Providers(this TestDatabase database, params string[] lines) => database.Providers(Lines(lines), "providers.csv");

    public static async Task<ImportReport> Providers(this TestDatabase database, Stream content, string name, DateOnly? factsOf = null)
    {
        await using var db = database.Open();
        return Value(await new ImportProviders(db, TimeProvider.System).Run(new(content, name, factsOf), Actor.CommandLine, Stop));
    }

    public static Task<ImportReport> Partnerships(this TestDatabase database, params string[] lines) => database.Partnerships(Lines(lines), "partnerships.csv");

    public static async Task<ImportReport> Partnerships(this TestDatabase database, Stream content, string name)
    {
        await using var db = database.Open();
        return Value(await new ImportPublishedPartnerships(db, TimeProvider.System).Run(new(content, name), Actor.CommandLine, Stop));
    }

    public static async Task<ImportReport> Hubs(this TestDatabase database, Stream hubs, Stream? districts)
    {
        await using var db = database.Open();
        return Value(await new ImportHubs(db, TimeProvider.System).Run(
            new(hubs, "hubs.csv", Districts: districts, DistrictsFileName: districts is null ? null : "districts.csv"), Actor.CommandLine, Stop));
    }

    public static async Task<ImportReport> PayAreas(this TestDatabase database, Stream content)
    {
        await using var db = database.Open();
        return Value(await new ImportPayAreas(db, TimeProvider.System).Run(new(content, "pay-areas.csv"), Actor.CommandLine, Stop));
    }

    private static ImportReport Value(Outcome<ImportReport> outcome) => outcome.Value;
}
