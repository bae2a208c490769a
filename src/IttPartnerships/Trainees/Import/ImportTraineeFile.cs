using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.Import;

/// <summary>The job of taking one file of trainees in. Broken off and begun again it does nothing twice: all is saved at the end.</summary>
public sealed class ImportTraineeFile(AppDb db, StoredFiles files, ImportTrainees import) : IJobWork
{
    public const string JobKind = "import-trainees";

    public sealed record Arguments(Guid Import);

    public string Kind => JobKind;

    public Permission Needed => Permission.KeepTrainees;

    public async Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        var id = job.Arguments<Arguments>().Import;
        var asked = await db.TraineeImports.AsNoTracking().SingleAsync(i => i.Id == id, stop);

        // A job's actor has the one permission its kind needs; whoever may keep trainees may see them.
        var actor = job.Actor with { Permissions = [Permission.SeeTrainees, Permission.KeepTrainees] };
        await using var file = await files.Open(asked.File, stop);
        using MemoryStream refused = new();
        var outcome = await import.Run(new(file, asked.FileName, FileReading.Of(asked.Reading), asked.WholeOnly, Refused: refused, Progress: new Told(job)), actor, stop);
        if (!outcome.Try(out var report))
        {
            return new JobEnd(false, outcome.Refusals[0].Statement);
        }

        if (refused.Length > 0)
        {
            refused.Position = 0;
            var kept = await files.Store(refused, stop);
            await db.TraineeImports.Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Refused, kept), stop);
        }

        return new JobEnd(report.Saved, report.Words, JsonSerializer.Serialize(report.WithoutValues())) { DoneWith = [asked.File] };
    }

    private sealed class Told(RunningJob job) : IProgress<int>
    {
        public void Report(int value) => job.Report(value, null, "Reading");
    }
}
