using IttPartnerships.Organisations;

namespace IttPartnerships.Placements;

/// <summary>A letter to a school about what one provider proposes to it, with the link that answers: for this alone, for a time. The token itself is nowhere kept.</summary>
public sealed class PlacementLink
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(60);

    public Guid Id { get; init; }

    public OrganisationId Provider { get; init; }

    public OrganisationId School { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string TokenHash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? OpenedAt { get; set; }
}
