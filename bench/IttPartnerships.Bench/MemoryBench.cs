using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>
/// The most memory a process holds while it imports a register of the real size, and one of ten times that: flat means the
/// second needs little more than the first. Each size runs in a process of its own: <c>memory 52000</c>, <c>memory 520000</c>.
/// </summary>
internal static class MemoryBench
{
    public static async Task Run()
    {
        var rows = int.Parse(Environment.GetCommandLineArgs().ElementAtOrDefault(2) ?? "52000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("ittp-memory");
        var file = Path.Combine(folder.FullName, "register.csv");
        await Write(file, rows);
        var settings = new DatabaseSettings(null, Path.Combine(folder.FullName, "ittp.db"));
        await using (var db = settings.Open())
        {
            await db.Database.MigrateAsync();
            await using var content = File.OpenRead(file);
            var outcome = await new ImportSchools(db, TimeProvider.System).Run(new(content, "register.csv"), Actor.CommandLine, CancellationToken.None);
            Console.WriteLine($"{outcome.Value.Counts.Added} rows, {new FileInfo(file).Length >> 20} MB file: peak {Machine.PeakMegabytes()} MB. {Machine.Describe()}");
        }

        folder.Delete(recursive: true);
    }

    private static async Task Write(string file, int rows)
    {
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (code),PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Street,Town,Postcode,Easting,Northing");
        for (var i = 0; i < rows; i++)
        {
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{100000 + i},School number {i} of the long register,Open,1,Primary,3,11,{i} High Street,Town {i % 900},LS{i % 30} {i % 9}AA,{400000 + (i % 99999)},{300000 + (i % 99999)}"));
        }
    }
}
