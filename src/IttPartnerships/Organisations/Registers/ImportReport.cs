using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>How far an import has come, for whoever waits.</summary>
/// <param name="RowsRead">Rows read from the file so far, the header not counted.</param>
/// <param name="Stage">What is being done now, in words: "Reading the file", "Saving".</param>
public sealed record ImportProgress(int RowsRead, string Stage);

/// <summary>What the rows of a file did to the register.</summary>
/// <param name="Rows">Rows read, the header and blank rows not counted.</param>
/// <param name="Changed">Records that now say something else; those that closed are in <paramref name="Closed"/> instead.</param>
/// <param name="Vanished">Records that an earlier file of this kind had and this one does not. Kept and marked, never deleted.</param>
/// <param name="LeftOut">Rows that are readable but not taken in, each with a warning that says why.</param>
public sealed record ImportCounts(
    int Rows, int Added = 0, int Changed = 0, int Closed = 0, int Unchanged = 0, int Vanished = 0, int LeftOut = 0);

/// <summary>
/// What came of one file. A file with any problem is refused whole: then <see cref="Refused"/> is true and nothing was
/// written. Warnings do not stop an import: they say what was taken in but looks wrong, or was left out.
/// </summary>
/// <param name="Kind">What sort of file it is.</param>
/// <param name="FileName">As its owner knows it.</param>
/// <param name="FactsOf">The day its facts are of.</param>
/// <param name="Counts">What changed; of a refused file only <see cref="ImportCounts.Rows"/> is filled.</param>
/// <param name="Problems">The first problems of a refused file, with row, column, value and reason.</param>
/// <param name="ProblemCount">All problems, those not listed included.</param>
/// <param name="Warnings">The first warnings.</param>
/// <param name="WarningCount">All warnings, those not listed included.</param>
public sealed record ImportReport(
    RegisterKind Kind,
    string FileName,
    DateOnly FactsOf,
    ImportCounts Counts,
    IReadOnlyList<FileProblem> Problems,
    int ProblemCount,
    IReadOnlyList<FileProblem> Warnings,
    int WarningCount)
{
    public bool Refused => ProblemCount > 0;

    /// <summary>The record every fact of this import names as its source; null when nothing was written.</summary>
    public RegisterImportId? Import { get; init; }

    public static ImportReport OfRefused(RegisterKind kind, DateOnly factsOf, int rows, FileProblems problems) =>
        new(kind, problems.File, factsOf, new ImportCounts(rows), problems.First, problems.Count, [], 0);

    public static ImportReport OfImported(
        RegisterKind kind, DateOnly factsOf, ImportCounts counts, FileProblems warnings, RegisterImportId? import) =>
        new(kind, warnings.File, factsOf, counts, [], 0, warnings.First, warnings.Count) { Import = import };
}
