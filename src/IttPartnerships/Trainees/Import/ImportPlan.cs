using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

internal enum RowFate
{
    Add,
    Change,
    Leave,
    Refuse,
}

/// <summary>What becomes of one row, decided before anything is saved.</summary>
/// <param name="Kept">The trainee it is about, where there is one already.</param>
internal sealed record PlannedRow(ImportRow Row, RowFate Fate, TraineeDetails Details, DateOnly? SuitableOn, Trainee? Kept, Course? Course, OrganisationId? Employer, IReadOnlyList<FileProblem> Problems);

/// <summary>What becomes of a whole file.</summary>
/// <param name="UnknownCourses">Words of the course column that mean no course here, and in how many rows.</param>
internal sealed record ImportPlan(IReadOnlyList<string> Headings, IReadOnlyList<PlannedRow> Rows, FileProblems Unreadable, IReadOnlyList<(string Word, int Rows)> UnknownCourses)
{
    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    public int Refused => Count(RowFate.Refuse) + Unreadable.Count;
}
