using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Takes in a register file to be imported as a job: the file is kept, and any worker imports it.</summary>
public sealed class RequestImport(StoredFiles files, RequestJob jobs)
{
    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the import finds out.</param>
    /// <param name="Districts">Of hubs only: the second file, which says what districts each hub serves.</param>
    public sealed record Command(
        RegisterKind Kind, Stream Content, string FileName, DateOnly? FactsOf = null, Stream? Districts = null, string? DistrictsFileName = null);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        if (command.Content.Length == 0)
        {
            return new Refusal("empty-file", "The selected file is empty", "Upload");
        }

        var name = Path.GetFileName(command.FileName);
        var districts = command is { Kind: RegisterKind.Hubs, Districts: { Length: > 0 } second } ? await files.Store(second, stop) : (StoredFileId?)null;
        var arguments = new ImportRegisterFile.Arguments(
            command.Kind, await files.Store(command.Content, stop), name, command.FactsOf, districts, command.DistrictsFileName);
        return await jobs.Run(new(ImportRegisterFile.KindName, $"Import of {RegisterNames.Of(command.Kind)} from {name}", arguments), actor, stop);
    }
}
