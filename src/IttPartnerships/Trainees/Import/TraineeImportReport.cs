using System.Text.Json;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>What came of a file of trainees.</summary>
/// <param name="Saved">False where nothing was saved, because every row had to be good.</param>
/// <param name="Refused">Rows that were not taken in; they come back as a file.</param>
/// <param name="Problems">The first, with row, column and reason. What a cell says stays out where the report is kept.</param>
public sealed record TraineeImportReport(string FileName, bool Saved, int Rows, int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<FileProblem> Problems, int ProblemCount)
{
    public string Words => Saved
        ? $"{Added:N0} added, {Changed:N0} changed, {Unchanged:N0} unchanged, {Refused:N0} refused"
        : $"Nothing was saved: {Refused:N0} of {Rows:N0} rows have to be mended first";

    public static TraineeImportReport? Read(string? result) => result is null ? null : JsonSerializer.Deserialize<TraineeImportReport>(result);

    internal static TraineeImportReport Of(string fileName, ImportPlan plan, bool saved)
    {
        List<FileProblem> problems = [.. plan.Unreadable.First, .. plan.Rows.SelectMany(row => row.Problems)];
        return new(
            fileName, saved, plan.Rows.Count + plan.Unreadable.Count, plan.Count(RowFate.Add), plan.Count(RowFate.Change), plan.Count(RowFate.Leave), plan.Refused,
            [.. problems.Take(FileProblems.Kept)], problems.Count + plan.Unreadable.Count - plan.Unreadable.First.Count);
    }

    /// <summary>Without people's own data, for a job's result.</summary>
    public TraineeImportReport WithoutValues() => this with { Problems = [.. Problems.Select(problem => problem with { Value = "" })] };
}
