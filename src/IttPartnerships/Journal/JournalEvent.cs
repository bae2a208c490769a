using System.Text.Json.Serialization;

namespace IttPartnerships.Journal;

/// <summary>
/// What a use case tells the journal. Small records of their own, never entities; readers tolerate missing fields, so a
/// field may be added but none renamed.
/// </summary>
public abstract record JournalEvent
{
    /// <summary>One sentence in the past tense, for example "Invited Bea Okafor as quality lead".</summary>
    [JsonIgnore]
    public abstract string Summary { get; }

    /// <summary>The records it is about.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<Guid> Subjects { get; }
}

/// <summary>Marks a record whose every change must be journalled: the save is refused otherwise.</summary>
public interface IJournalled;
