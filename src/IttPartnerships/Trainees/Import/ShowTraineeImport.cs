using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>A file that was handed in: its columns with what stands in them, and what would become of its rows.</summary>
public sealed class ShowTraineeImport(AppDb db, StoredFiles files, TimeProvider clock)
{
    public const int ShownProblems = 100;
    private const int Samples = 3;

    /// <param name="Preview">Also decides every row, as the import would.</param>
    public sealed record Query(Guid Import, bool Preview);

    /// <param name="Says">The first different values in it.</param>
    public sealed record Column(string Heading, IReadOnlyList<string> Says);

    /// <param name="Report">As if everything good had been saved; null where it was not asked for.</param>
    public sealed record Picture(
        TraineeImport Import, FileReading Reading, IReadOnlyList<Column> Columns, TraineeImportReport? Report, IReadOnlyList<(string Word, int Rows)> UnknownCourses);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await TraineeImports.Find(db, query.Import, actor, stop) is not { } import)
        {
            return Refusal.NotFound;
        }

        var reading = FileReading.Of(import.Reading);
        if (import.Job is not null)
        {
            return new Picture(import, reading, [], null, []);
        }

        await using var content = await files.Open(import.File, stop);
        var columns = ReadColumns(content, import.FileName);
        if (!query.Preview)
        {
            return new Picture(import, reading, columns, null, []);
        }

        content.Position = 0;
        using var file = DelimitedFile.Open(content, import.FileName, shortRowsAllowed: true);
        var plan = await new PlanImport(db, clock.Today()).Run(file, reading, null, actor, null, stop);
        return new Picture(import, reading, columns, TraineeImportReport.Of(import.FileName, plan, saved: true), plan.UnknownCourses);
    }

    private static List<Column> ReadColumns(Stream content, string name)
    {
        using var file = DelimitedFile.Open(content, name, shortRowsAllowed: true);
        List<(FileColumn Column, List<string> Says)> columns = [.. file.Header.Select((heading, place) => (new FileColumn(place, heading), new List<string>()))];
        for (var row = 0; row < 20 && file.Read(); row++)
        {
            foreach (var (column, says) in columns)
            {
                if (says.Count < Samples && file[column] is { Length: > 0 } cell && !says.Contains(cell))
                {
                    says.Add(cell.Length <= 40 ? cell : cell[..40] + "…");
                }
            }
        }

        return columns.ConvertAll(each => new Column(each.Column.Heading, each.Says));
    }
}
