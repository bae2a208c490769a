using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>The rows that were refused, as they came and with the reason in front: mend it and hand it in again.</summary>
internal static class RefusedRows
{
    /// <summary>Not read when the file comes back.</summary>
    public const string Reason = "What to mend";

    /// <param name="plan">What became of the file.</param>
    /// <param name="target">Left open.</param>
    /// <param name="everything">All rows, where nothing was saved: the good ones have no reason.</param>
    public static void Write(ImportPlan plan, Stream target, bool everything)
    {
        string[] headings = [.. plan.Headings.Where(heading => heading != Reason)];
        int[] places = [.. plan.Headings.Index().Where(each => each.Item != Reason).Select(each => each.Index)];
        using var sheet = new DelimitedText(target, [Reason, .. headings]);
        foreach (var row in plan.Rows.Where(row => everything || row.Fate == RowFate.Refuse))
        {
            sheet.Row([string.Join("; ", row.Problems.Select(problem => $"{problem.Column}: {problem.Reason}")), .. places.Select(place => SafeCell.Unescape(row.Row.Cells[place]))]);
        }

        foreach (var problem in plan.Unreadable.First)
        {
            sheet.Row([$"Row {problem.Row} could not be read: {problem.Reason}", .. headings.Select(_ => "")]);
        }
    }
}
