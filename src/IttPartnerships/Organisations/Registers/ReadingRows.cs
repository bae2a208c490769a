using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Reads a file's rows into records, telling whoever waits and stopping when asked to.</summary>
internal sealed class ReadingRows(IProgress<ImportProgress>? progress, CancellationToken stop)
{
    private const int ReportEvery = 1000;

    /// <summary>Rows read so far, over all files of the import.</summary>
    public int Count { get; private set; }

    /// <param name="file">Its columns were asked for already.</param>
    /// <param name="read">Reads the present row; null where it cannot be, which it collects as a problem.</param>
    public List<TRow> All<TRow>(DelimitedFile file, Func<TRow?> read)
        where TRow : class
    {
        List<TRow> rows = [];
        while (file.Read())
        {
            if (++Count % ReportEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(Count, "Reading"));
            }

            if (read() is { } row && !file.Problems.Any)
            {
                rows.Add(row);
            }
        }

        progress?.Report(new ImportProgress(Count, "Comparing"));
        return rows;
    }
}
