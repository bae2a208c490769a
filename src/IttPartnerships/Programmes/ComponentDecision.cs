using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

public enum DecisionKind
{
    Proposed,
    Approved,
    Returned,
    Withdrawn,

    /// <summary>The component left the course.</summary>
    Retired,
}

/// <summary>
/// Who decided what about a component, when and for whom (R22). Never changed and never removed. The name stands as it was then,
/// on the same ground as in the journal (decision 0009).
/// </summary>
public sealed class ComponentDecision : IJournalled
{
    public const int LongestReason = 2_000;

    public ComponentDecisionId Id { get; init; }

    public ComponentId Component { get; init; }

    /// <summary>Empty where it is about the component as a whole.</summary>
    public ComponentVersionId? Version { get; init; }

    public DecisionKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public OrganisationId Organisation { get; init; }

    public PersonId? Person { get; init; }

    public required string Name { get; init; }

    /// <summary>Why: required for returning and retiring.</summary>
    public string? Reason { get; init; }

    /// <summary>Approved by the person who wrote it, because nobody else at the provider may.</summary>
    public bool Alone { get; init; }
}

public static class DecisionWords
{
    extension(DecisionKind kind)
    {
        /// <summary>Begins a line: "Approved".</summary>
        public string Words => kind switch
        {
            DecisionKind.Proposed => "Proposed",
            DecisionKind.Approved => "Approved",
            DecisionKind.Returned => "Returned",
            DecisionKind.Withdrawn => "Withdrawn",
            DecisionKind.Retired => "Taken out of the course",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind of decision was added without its words."),
        };
    }
}
