using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>Says which column of a file means what, and which course its words mean; remembered for the next file with these headings.</summary>
public sealed class MatchTraineeColumns(AppDb db, StoredFiles files, TimeProvider clock)
{
    /// <param name="Columns">A heading for each field that is read; null leaves the columns as they are.</param>
    /// <param name="Courses">The file's words and the codes they mean; null leaves these as they are.</param>
    public sealed record Command(Guid Import, IReadOnlyDictionary<TraineeField, string>? Columns, IReadOnlyDictionary<string, string>? Courses = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await TraineeImports.Find(db, command.Import, actor, stop) is not { Job: null } import)
        {
            return Refusal.NotFound;
        }

        await using var content = await files.Open(import.File, stop);
        using var file = DelimitedFile.Open(content, import.FileName, shortRowsAllowed: true);
        var before = FileReading.Of(import.Reading);
        var columns = command.Columns?.Where(pair => file.Header.Contains(pair.Value)).ToDictionary() ?? before.Columns;
        if (Missing(columns) is { Count: > 0 } missing)
        {
            return missing;
        }

        var words = before.Courses.ToDictionary();
        foreach (var (word, code) in command.Courses ?? new Dictionary<string, string>())
        {
            if (code.Length > 0)
            {
                words[FoldedText.Fold(word)] = code;
            }
        }

        var reading = new FileReading(columns, words);
        import.Reading = reading.ToJson();
        await Remembering.Keep(db, import.Organisation, file.Header, reading, clock.GetUtcNow(), stop);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    private static List<Refusal> Missing(IReadOnlyDictionary<TraineeField, string> columns)
    {
        List<Refusal> missing = [];
        foreach (var field in FieldFacts.All.Where(field => field.Needed && !columns.ContainsKey(field.Field)))
        {
            missing.Add(new("missing-column", $"Choose the column for “{field.Words}”", field.Field.ToString()));
        }

        if (!columns.ContainsKey(TraineeField.Name) && !(columns.ContainsKey(TraineeField.FirstNames) && columns.ContainsKey(TraineeField.LastName)))
        {
            missing.Add(new("missing-column", "Choose the column for the full name, or those for first names and last name", nameof(TraineeField.Name)));
        }

        foreach (var twice in columns.GroupBy(pair => pair.Value).Where(same => same.Count() > 1))
        {
            missing.Add(new("same-column", $"“{twice.Key}” is chosen twice. Each column means one thing", twice.Last().Key.ToString()));
        }

        return missing;
    }
}
