using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

public enum ComponentState
{
    /// <summary>Being written; its text may change.</summary>
    Draft,

    /// <summary>Waits for the accredited provider; from here on its text never changes.</summary>
    Proposed,

    /// <summary>Final, from its day on and until another version replaces it.</summary>
    Approved,

    /// <summary>Given back with a reason: whoever wrote it may write another.</summary>
    Returned,

    /// <summary>Taken back by whoever wrote it.</summary>
    Withdrawn,
}

/// <summary>One text of a component. Only an approved one is final, and the database refuses any change of it.</summary>
public sealed class ComponentVersion : IEditable, IJournalled
{
    public const int LongestText = 20_000;

    public ComponentVersionId Id { get; init; }

    public ComponentId Component { get; init; }

    /// <summary>From 1, in the order in which they were begun.</summary>
    public int Number { get; init; }

    /// <summary>Paragraphs parted by an empty line; lines that begin with "- " are a list.</summary>
    public required string Text { get; set; }

    public ComponentState State { get; set; }

    /// <summary>The number of the approved version that was the starting point; empty where there was none.</summary>
    public int? BasedOn { get; init; }

    public OrganisationId AuthorOrganisation { get; init; }

    /// <summary>Whoever wrote on it last.</summary>
    public PersonId? Author { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public PersonId? ProposedBy { get; set; }

    public DateTimeOffset? ProposedAt { get; set; }

    /// <summary>When it was approved, returned or withdrawn.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The first day it is final; set by approval.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The first day a later version is final in its place; empty while there is none.</summary>
    public DateOnly? SupersededFrom { get; set; }

    public Guid Version { get; set; }

    public bool IsFinalOn(DateOnly day) =>
        State == ComponentState.Approved && EffectiveFrom <= day && (SupersededFrom is null || SupersededFrom > day);
}
