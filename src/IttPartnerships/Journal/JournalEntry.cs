using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Journal;

public readonly record struct JournalEntryId(Guid Value) : IEntityId<JournalEntryId>
{
    public static JournalEntryId New() => EntityId.New<JournalEntryId>();

    public static JournalEntryId From(Guid value) => new(value);

    public static JournalEntryId Parse(string s, IFormatProvider? provider) => EntityId.Parse<JournalEntryId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out JournalEntryId result) => EntityId.TryParse(s, out result);
}

/// <summary>What one run of one use case did: who, for whom, when, what. Appended in the same transaction, never changed.</summary>
public sealed class JournalEntry
{
    public JournalEntryId Id { get; init; }

    public DateTimeOffset At { get; init; }

    public PersonId? Person { get; init; }

    public required string ActorName { get; init; }

    public OrganisationId? OnBehalfOf { get; init; }

    /// <summary>The event record's name, for example <c>SchoolRegisterImported</c>.</summary>
    public required string EventName { get; init; }

    public int Schema { get; init; } = 1;

    /// <summary>The sentence people read.</summary>
    public required string Summary { get; init; }

    /// <summary>The event as JSON: after, and before where something changed.</summary>
    public required string Detail { get; init; }

    public List<JournalSubject> Subjects { get; init; } = [];
}

/// <summary>A record an entry is about; its timeline is every entry that names it.</summary>
public sealed class JournalSubject
{
    public JournalEntryId Entry { get; init; }

    /// <summary>The id of an organisation, a person or another journalled record.</summary>
    public Guid Subject { get; init; }

    /// <summary>What happened to this one, where an entry is about many: <c>{"Name":["before","after"]}</c>.</summary>
    public string? Detail { get; init; }
}
