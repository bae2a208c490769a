using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Organisations;

namespace IttPartnerships.Trainees.Import;

/// <summary>A file of trainees that somebody handed in, from choosing it to what came of it. The file itself goes after some days.</summary>
public sealed class TraineeImport
{
    public Guid Id { get; init; }

    /// <summary>Whose people see it.</summary>
    public OrganisationId Organisation { get; init; }

    public PersonId? By { get; init; }

    public required string FileName { get; init; }

    public StoredFileId File { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>How it is read, as JSON of <see cref="FileReading"/>.</summary>
    public required string Reading { get; set; }

    /// <summary>Nothing is saved unless every row is good.</summary>
    public bool WholeOnly { get; set; }

    /// <summary>The work that takes it in, once somebody said go.</summary>
    public JobId? Job { get; set; }

    /// <summary>The rows that were refused, with the reason, to mend and hand in again.</summary>
    public StoredFileId? Refused { get; set; }
}

/// <summary>How an organisation's files with certain headings are read: matched once, remembered by the headings.</summary>
public sealed class RememberedReading
{
    public Guid Id { get; init; }

    public OrganisationId Organisation { get; init; }

    /// <summary>Digest of the headings in their order, whatever their case.</summary>
    public required string Headings { get; init; }

    public required string Reading { get; set; }

    public DateTimeOffset UsedAt { get; set; }
}
