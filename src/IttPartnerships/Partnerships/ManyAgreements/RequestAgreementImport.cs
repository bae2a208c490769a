using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>Takes in a file of agreements signed on paper, to be imported as a job.</summary>
public sealed class RequestAgreementImport(StoredFiles files, RequestJob jobs)
{
    public static readonly Refusal NoFile = new("AI-01", "Choose a file that is not empty", "Upload");

    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    public sealed record Command(Stream? Content, string FileName);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own) || !actor.May(Permission.SignAgreements, own))
        {
            return Refusal.NotFound;
        }

        if (command.Content is not { Length: > 0 } content)
        {
            return NoFile;
        }

        var name = Path.GetFileName(command.FileName);
        var stored = await files.Store(content, stop);
        return await jobs.Run(new(ImportAgreementFile.JobKind, $"Import of agreements from {name}", new ImportAgreementFile.Arguments(stored, name)), actor, stop);
    }
}
