using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Jobs;

public readonly record struct JobId(Guid Value) : IEntityId<JobId>
{
    public static JobId New() => EntityId.New<JobId>();

    public static JobId From(Guid value) => new(value);

    public static JobId Parse(string s, IFormatProvider? provider) => EntityId.Parse<JobId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out JobId result) => EntityId.TryParse(s, out result);
}

public enum JobState
{
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>
/// A piece of long work somebody asked for: what to do, who asked, how far it is, what came of it. People change it by use
/// cases, which are journalled; the worker that holds its lease writes progress and outcome.
/// </summary>
public sealed class Job : IJournalled
{
    public const int MessageLength = 500;

    public JobId Id { get; init; }

    /// <summary>Which <see cref="IJobWork"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What people call it: "Import of schools from edubasealldata20260105.csv".</summary>
    public required string Title { get; init; }

    /// <summary>What the work needs to know, as JSON.</summary>
    public required string Arguments { get; init; }

    public JobState State { get; set; }

    public int Done { get; init; }

    /// <summary>How much there is to do; null while nobody knows.</summary>
    public int? Total { get; init; }

    /// <summary>What is being done now, or how it ended, in one sentence without personal data.</summary>
    public string Message { get; set; } = "";

    /// <summary>What came of it, as JSON; the work of its kind knows the shape.</summary>
    public string? Result { get; init; }

    public PersonId? RequestedBy { get; init; }

    public OrganisationId? OnBehalfOf { get; init; }

    public required string RequesterName { get; init; }

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? CancelRequestedAt { get; set; }

    /// <summary>Times a worker took it up. With <see cref="ClaimedBy"/> it names one run: an earlier run can no longer write.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts that do not count when a job is given up: orderly ends of the process, and those before a person tried again.</summary>
    public int Forgiven { get; set; }

    public string? ClaimedBy { get; init; }

    /// <summary>A running job whose lease has passed has lost its worker: another may take it up.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    public bool IsOver => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;
}
