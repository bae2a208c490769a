using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>Takes a file of trainees in to be looked at: nothing is saved of it until somebody says go.</summary>
public sealed class StartTraineeImport(AppDb db, ActivityLog log, StoredFiles files, TimeProvider clock)
{
    /// <summary>Each of them is a choice for each field on the next page. Workbooks with more are formatted to the edge of the sheet.</summary>
    private const int MostColumns = 500;

    /// <param name="Content">A stream that can seek, or null where nobody chose a file.</param>
    public sealed record Command(Stream? Content, string FileName);

    public async Task<Outcome<Guid>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepTrainees) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        if (command.Content is not { Length: > 0 } content)
        {
            return new Refusal("empty-file", "Choose a file that is not empty", "Upload");
        }

        var name = Path.GetFileName(command.FileName);
        name = name.Length <= 200 ? name : name[..200];
        FileReading reading;
        using (var file = DelimitedFile.Open(content, name, shortRowsAllowed: true))
        {
            if (WhyNot(file) is { } reason)
            {
                return new Refusal("unreadable-file", reason, "Upload");
            }

            reading = await Remembering.Find(db, own, file.Header, stop);
        }

        content.Position = 0;
        var import = new TraineeImport
        {
            Id = Guid.CreateVersion7(), Organisation = own, By = actor.Person, FileName = name, File = await files.Store(content, stop), At = clock.GetUtcNow(), Reading = reading.ToJson(),
        };
        db.Add(import);
        log.Record(new TraineeFileHandedIn(own), actor);
        await db.SaveChangesAsync(stop);
        return import.Id;
    }

    private static string? WhyNot(DelimitedFile file)
    {
        if (file.Problems.Any)
        {
            return file.Problems.First[0].Reason;
        }

        if (file.Header.Count == 0)
        {
            return "The first row must hold the headings of the columns";
        }

        return file.Header.Count > MostColumns
            ? string.Create(Dates.British, $"The file has {file.Header.Count:N0} columns, and {MostColumns} is the most. Delete those without trainees’ details, and save it again")
            : file.Read() || file.Problems.Any ? null : "The file has no rows below its headings";
    }
}

public sealed record TraineeFileHandedIn(OrganisationId Organisation) : JournalEvent
{
    public override string Summary => "Handed in a file of trainees";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value];
}
