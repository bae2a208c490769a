using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>A letter that asks a school about a year, with the link that answers it: for this alone, for a time. The token itself is nowhere kept.</summary>
public sealed class HostingLink
{
    public Guid Id { get; init; }

    /// <summary>The provider that asks.</summary>
    public OrganisationId Provider { get; init; }

    public OrganisationId School { get; init; }

    public AcademicYear Year { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>For whoever lost the link and asks for another.</summary>
    public string EmailFolded { get; init; } = "";

    public required string TokenHash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>It asks again after an earlier letter; counts towards the school's limit.</summary>
    public bool Nudge { get; init; }
}
