using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Requirements;

/// <summary>
/// That a person of an accredited provider read the source of a rule and found it so: from then on the rule does there what it says.
/// Kept for ever; at most one of a rule stands.
/// </summary>
public sealed class RuleConfirmation : IEditable, IJournalled
{
    public Guid Id { get; init; }

    public OrganisationId Provider { get; init; }

    public required string Rule { get; init; }

    /// <summary>What they read: title, edition, place in it.</summary>
    public required string SourceRead { get; init; }

    public DateTimeOffset ConfirmedAt { get; init; }

    public PersonId? Person { get; init; }

    public required string ConfirmedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public Guid Version { get; set; }
}
