using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>One row of a file, as it stands there.</summary>
/// <param name="Number">As a spreadsheet numbers it.</param>
/// <param name="Cells">Every cell, to give back where the row is refused.</param>
internal sealed record ImportRow(int Number, string[] Cells, IReadOnlyDictionary<TraineeField, string> Says)
{
    public string this[TraineeField field] => Says.GetValueOrDefault(field) ?? "";
}

/// <summary>Reads the rows of a file as somebody matched its columns.</summary>
internal static class ImportRows
{
    public static List<ImportRow> Read(DelimitedFile file, FileReading reading, IProgress<int>? progress, CancellationToken stop)
    {
        var columns = reading.Columns.Select(pair => (Field: pair.Key, Column: file.OptionalColumn(pair.Value))).Where(pair => pair.Column.IsPresent).ToList();
        FileColumn[] every = [.. file.Header.Select((heading, place) => new FileColumn(place, heading))];
        List<ImportRow> rows = [];
        while (file.Read())
        {
            stop.ThrowIfCancellationRequested();
            string[] cells = [.. every.Select(column => file[column])];
            rows.Add(new(file.Row, cells, columns.ToDictionary(pair => pair.Field, pair => SafeCell.Unescape(cells[pair.Column.Ordinal]))));
            if (rows.Count % 500 == 0)
            {
                progress?.Report(rows.Count);
            }
        }

        return rows;
    }
}
