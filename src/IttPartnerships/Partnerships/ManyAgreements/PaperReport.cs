using System.Text.Json;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What came of a file of agreements. With any problem nothing was recorded.</summary>
/// <param name="Already">Rows that say what is recorded here already.</param>
/// <param name="Problems">The first, with row, column, value and reason.</param>
/// <param name="Warnings">What was recorded and should be looked at.</param>
public sealed record PaperReport(string FileName, int Rows, int Added, int Already, IReadOnlyList<FileProblem> Problems, int ProblemCount, IReadOnlyList<FileProblem> Warnings, int WarningCount)
{
    public bool Refused => ProblemCount > 0;

    public string Words => Refused
        ? $"Nothing was recorded from {FileName}: {Counted.Of(ProblemCount, "thing", "things")} to mend first"
        : $"{Counted.Of(Added, "agreement", "agreements")} recorded, {Already} already here";

    public static PaperReport? Read(string? result) => result is null ? null : JsonSerializer.Deserialize<PaperReport>(result);
}
