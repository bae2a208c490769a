using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.Import;

/// <summary>Says go: a worker takes the file in as its columns were matched, and anybody may watch or stop it.</summary>
public sealed class RunTraineeImport(AppDb db, RequestJob jobs)
{
    /// <param name="WholeOnly">Nothing is saved unless every row is good.</param>
    public sealed record Command(Guid Import, bool WholeOnly);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await TraineeImports.Find(db, command.Import, actor, stop) is not { } import)
        {
            return Refusal.NotFound;
        }

        if (import.Job is { } running)
        {
            return running;
        }

        (import.Job, import.WholeOnly) = (JobId.New(), command.WholeOnly);
        try
        {
            return await jobs.Run(new(ImportTraineeFile.JobKind, $"Import of trainees from {import.FileName}", new ImportTraineeFile.Arguments(import.Id), import.Job), actor, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody said go at the same moment: theirs is the one.
            db.ChangeTracker.Clear();
            return await TraineeImports.Find(db, command.Import, actor, stop) is { Job: { } theirs } ? theirs : Refusal.NotFound;
        }
    }
}
