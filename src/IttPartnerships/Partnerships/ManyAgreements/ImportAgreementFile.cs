using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Jobs;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>The job of importing one file of agreements that was handed in.</summary>
public sealed class ImportAgreementFile(StoredFiles files, ImportAgreements import) : IJobWork
{
    public const string JobKind = "import-agreements";

    public sealed record Arguments(StoredFileId File, string FileName);

    public string Kind => JobKind;

    public Permission Needed => Permission.SignAgreements;

    public async Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        var arguments = job.Arguments<Arguments>();
        await using var file = await files.Open(arguments.File, stop);

        // A job's actor has the one permission its kind needs; the other was asked about when the job was asked for.
        var actor = job.Actor with { Permissions = [Permission.KeepAgreements, Permission.SignAgreements] };
        var outcome = await import.Run(new(file, arguments.FileName, new Told(job)), actor, stop);
        return outcome.Try(out var report)
            ? new JobEnd(!report.Refused, report.Words, JsonSerializer.Serialize(report)) { DoneWith = [arguments.File] }
            : new JobEnd(false, outcome.Refusals[0].Statement);
    }

    private sealed class Told(RunningJob job) : IProgress<int>
    {
        public void Report(int value) => job.Report(value, null, "Reading");
    }
}
