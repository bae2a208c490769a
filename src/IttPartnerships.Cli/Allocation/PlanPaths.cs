using IttPartnerships.Allocation;

namespace IttPartnerships.Cli.Allocation;

/// <summary>The files of one command.</summary>
internal sealed record PlanPaths(FileInfo Trainees, FileInfo Schools, FileInfo Offers, FileInfo? Target, FileInfo? Report, FileInfo? Keep, FileInfo? Windows)
{
    /// <summary>What is not there, each in a sentence.</summary>
    public IReadOnlyList<string> Absent() =>
    [
        .. ((FileInfo?[])[Trainees, Schools, Offers, Windows, Keep]).OfType<FileInfo>().Where(path => !path.Exists).Select(path => $"{path}: there is no such file"),
        .. ((FileInfo?[])[Target, Report]).OfType<FileInfo>().Where(path => path.Directory is { Exists: false }).Select(path => $"{path}: there is no such folder to write to"),
    ];

    public void Write(PlanFromFiles.Answer answer)
    {
        if (Target is not null)
        {
            WriteWhole(Target, stream => PlanSheet.Write(stream, answer.Year!.Problem, answer.Plan!));
        }

        if (Report is not null)
        {
            WriteWhole(Report, answer.Report!.Write);
        }
    }

    // Beside the target first, then moved onto it: nobody ever finds half a plan.
    private static void WriteWhole(FileInfo target, Action<Stream> write)
    {
        var beside = target.FullName + ".part";
        using (var stream = File.Create(beside))
        {
            write(stream);
        }

        File.Move(beside, target.FullName, overwrite: true);
    }
}
