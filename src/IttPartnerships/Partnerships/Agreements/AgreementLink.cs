using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>
/// A link sent to somebody at the partner who has no account: it opens one agreement, to read, ask, decline or sign, and nothing
/// else. Lasts <see cref="Lasts"/>, and shows after the answer what was agreed. Sending a new version replaces it; a reminder adds one,
/// so that the link of an earlier letter still works.
/// </summary>
public sealed class AgreementLink
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(60);

    public Guid Id { get; init; }

    public AgreementId Agreement { get; init; }

    public OrganisationId Partner { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>For whoever lost the link and asks for another.</summary>
    public required string EmailFolded { get; init; }

    /// <summary>SHA-256 of the token in the address: the token itself is nowhere kept.</summary>
    public required string TokenHash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was first opened; by a person or by a program that looks through their mail.</summary>
    public DateTimeOffset? OpenedAt { get; set; }
}

internal sealed class AgreementLinkMapping : IEntityTypeConfiguration<AgreementLink>
{
    public void Configure(EntityTypeBuilder<AgreementLink> link)
    {
        link.ToTable("agreement_links");
        link.Property(l => l.Name).HasMaxLength(200);
        link.Property(l => l.Email).HasMaxLength(254);
        link.Property(l => l.EmailFolded).HasMaxLength(254);
        link.HasIndex(l => l.EmailFolded);
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.Agreement);
        link.HasOne<Agreement>().WithMany().HasForeignKey(l => l.Agreement).OnDelete(DeleteBehavior.Cascade);
    }
}
