using System.Globalization;
using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The job of importing one register file that was handed in. Can be repeated: a second import of the same file changes nothing.</summary>
public sealed class ImportRegisterFile(StoredFiles files, IServiceProvider services) : IJobWork
{
    public const string KindName = "import-register";

    public sealed record Arguments(RegisterKind Register, StoredFileId File, string FileName, DateOnly? FactsOf, StoredFileId? Districts, string? DistrictsFileName);

    public string Kind => KindName;

    public Permission Needed => Permission.ImportRegister;

    /// <summary>The report of a job that is over; null when it has none.</summary>
    public static ImportReport? Report(string? result) => result is null ? null : JsonSerializer.Deserialize<ImportReport>(result);

    public async Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        var arguments = job.Arguments<Arguments>();
        await using var file = await files.Open(arguments.File, stop);
        await using var districts = arguments.Districts is { } second ? await files.Open(second, stop) : null;

        var outcome = await Import(arguments, file, districts, new Told(job), job.Actor, stop);
        StoredFileId?[] read = [arguments.File, arguments.Districts];
        return outcome.Try(out var report) ? End(report) with { DoneWith = [.. read.OfType<StoredFileId>()] } : new JobEnd(false, outcome.Refusals[0].Statement);
    }

    private static JobEnd End(ImportReport report)
    {
        var counts = report.Counts;
        var said = report.Refused
            ? string.Create(CultureInfo.InvariantCulture, $"The file was refused: {report.ProblemCount} {(report.ProblemCount == 1 ? "thing is" : "things are")} wrong with it. Nothing was imported")
            : string.Create(CultureInfo.InvariantCulture, $"Imported {counts.Rows} rows: {counts.Added} added, {counts.Changed} changed, {counts.Closed} closed, {counts.Unchanged} unchanged, {counts.Vanished} no longer in the file");
        return new JobEnd(!report.Refused, said, JsonSerializer.Serialize(report));
    }

    private Task<Outcome<ImportReport>> Import(
        Arguments of, Stream file, Stream? districts, IProgress<ImportProgress> told, Actor actor, CancellationToken stop) => of.Register switch
    {
        RegisterKind.Schools => Get<ImportSchools>().Run(new(file, of.FileName, of.FactsOf, told), actor, stop),
        RegisterKind.Links => Get<ImportEstablishmentLinks>().Run(new(file, of.FileName, of.FactsOf, told), actor, stop),
        RegisterKind.Providers => Get<ImportProviders>().Run(new(file, of.FileName, of.FactsOf, told), actor, stop),
        RegisterKind.Partnerships => Get<ImportPublishedPartnerships>().Run(new(file, of.FileName, of.FactsOf, told), actor, stop),
        RegisterKind.Hubs => Get<ImportHubs>().Run(new(file, of.FileName, of.FactsOf, told, districts, of.DistrictsFileName), actor, stop),
        RegisterKind.PayAreas => Get<ImportPayAreas>().Run(new(file, of.FileName, of.FactsOf, told), actor, stop),
        RegisterKind.Courses => Get<ImportCourses>().Run(new(file, of.FileName, of.FactsOf, told), actor, stop),
        _ => throw new InvalidOperationException($"No import for {of.Register}."),
    };

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private sealed class Told(RunningJob job) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => job.Report(value.RowsRead, null, value.Stage);
    }
}
