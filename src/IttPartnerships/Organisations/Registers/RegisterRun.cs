using System.Security.Cryptography;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

public sealed record RegisterFileImported(RegisterImportId Import, RegisterKind Kind, string FileName, DateOnly FactsOf, ImportCounts Counts)
    : JournalEvent
{
    public override string Summary =>
        $"Imported {Words} from {FileName}, facts of {FactsOf:d MMMM yyyy}: {Counts.Added} added, {Counts.Changed} changed, {Counts.Unchanged} unchanged";

    public override IReadOnlyList<Guid> Subjects => [Import.Value];

    private string Words => Kind switch
    {
        RegisterKind.Links => "links between establishments",
        RegisterKind.Providers => "training providers",
        RegisterKind.Partnerships => "published partnerships",
        RegisterKind.Hubs => "teaching school hubs",
        RegisterKind.PayAreas => "pay areas",
        RegisterKind.Courses => "courses",
        _ => "schools",
    };
}

/// <summary>
/// One file on its way into the register, once all its rows can be read: holds the transaction, collects what changes for
/// whom, and saves everything with one journal entry. Left without <see cref="Save"/>, nothing happened.
/// </summary>
internal sealed class RegisterRun : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly Actor actor;
    private readonly RegisterKind kind;
    private readonly DateTimeOffset now;
    private readonly WholeWork transaction;
    private readonly Dictionary<Guid, List<FactChange>> changes = [];

    private RegisterRun(AppDb db, Actor actor, RegisterKind kind, string fileName, DateOnly factsOf, DateTimeOffset now, WholeWork transaction)
    {
        this.db = db;
        this.actor = actor;
        this.kind = kind;
        this.now = now;
        this.transaction = transaction;
        FactsOf = factsOf;
        Warnings = new FileProblems(fileName);
    }

    public DateOnly FactsOf { get; }

    /// <summary>The last day on which a fact held that this file no longer gives.</summary>
    public DateOnly DayBefore => FactsOf.AddDays(-1);

    public FileProblems Warnings { get; }

    public int Rows { get; init; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Vanished { get; set; }

    public int LeftOut { get; private set; }

    public static async Task<RegisterRun> Begin(
        AppDb db, Actor actor, RegisterKind kind, string fileName, DateOnly factsOf, DateTimeOffset now, int rows, CancellationToken stop)
    {
        var begun = await WholeWork.Begin(db, stop);
        await ExclusiveWork.Take(db, "register", stop);
        return new RegisterRun(db, actor, kind, fileName, factsOf, now, begun) { Rows = rows };
    }

    public void LeaveOut(int row, string column, string value, string reason)
    {
        LeftOut++;
        Warnings.Add(row, column, value, reason);
    }

    /// <summary>Notes what changed for one organisation; the journal keeps it under that organisation.</summary>
    public void Note(OrganisationId subject, string fact, string? before, string? after)
    {
        if (!changes.TryGetValue(subject.Value, out var facts))
        {
            changes.Add(subject.Value, facts = []);
        }

        var earlier = facts.FindIndex(change => change.Fact == fact);
        if (earlier >= 0)
        {
            facts[earlier] = facts[earlier] with { After = after };
        }
        else
        {
            facts.Add(new FactChange(fact, before, after));
        }
    }

    public bool HasChanged(OrganisationId subject) => changes.ContainsKey(subject.Value);

    public async Task<ImportReport> Save(IReadOnlyList<string> headings, CancellationToken stop)
    {
        var counts = new ImportCounts(Rows, Added, Changed, 0, Unchanged, Vanished, LeftOut);
        var import = new RegisterImport
        {
            Id = RegisterImportId.New(),
            Kind = kind,
            FileName = Warnings.File,
            Layout = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', headings))))[..16],
            FactsOf = FactsOf,
            At = now,
            Rows = Rows,
            Added = Added,
            Changed = Changed,
            Unchanged = Unchanged,
            Vanished = Vanished,
        };
        var entry = ActivityLog.Entry(new RegisterFileImported(import.Id, kind, import.FileName, FactsOf, counts), actor, now);
        db.AddRange(import, entry, new JournalSubject { Entry = entry.Id, Subject = import.Id.Value });
        await db.SaveChangesAsync(stop);
        await new BulkInsert<JournalSubject>(db).Add(
            [.. changes.Select(one => new JournalSubject { Entry = entry.Id, Subject = one.Key, Detail = ChangeDetail.Of(one.Value) })], stop);
        await transaction.Commit(stop);
        return ImportReport.OfImported(kind, FactsOf, counts, Warnings, import.Id);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
