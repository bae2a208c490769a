using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Placements.SupportLinks;

/// <summary>The one thing a link is for.</summary>
public enum SupportLinkPurpose
{
    NameMentor,
    AskForHelp,
    CheckIn,
}

/// <summary>
/// A link in a letter to a trainee, a mentor or a school without an account: for one purpose, one placement and a time. The token itself is
/// nowhere kept.
/// </summary>
public sealed class SupportLink
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public Guid Id { get; init; }

    public PlacementId Placement { get; init; }

    public SupportLinkPurpose Purpose { get; init; }

    public HelpAsker Who { get; init; }

    /// <summary>For a check-in: which.</summary>
    public CheckInId? CheckIn { get; init; }

    public required string Name { get; init; }

    public required string TokenHash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Makes one; the secret is for the letter alone.</summary>
    internal static (SupportLink Link, SecretToken Token) Make(PlacementId placement, SupportLinkPurpose purpose, HelpAsker who, string name, DateTimeOffset now, CheckInId? checkIn = null)
    {
        var token = SecretToken.New();
        return (new SupportLink
        {
            Id = Guid.CreateVersion7(), Placement = placement, Purpose = purpose, Who = who, CheckIn = checkIn, Name = name, TokenHash = token.Hash, SentAt = now, ExpiresAt = now + Lasts,
        }, token);
    }

    /// <summary>Who answers through it: nobody with an account, and nothing but the link's own purpose is asked for them.</summary>
    internal Actor Actor(Placement placement) => new(null, Who == HelpAsker.School ? placement.School : (OrganisationId?)null, Who switch
    {
        HelpAsker.Trainee => "A trainee, by link",
        HelpAsker.Mentor => "A mentor, by link",
        _ => "A school, by link",
    }, []);
}

internal sealed class SupportLinkMapping : IEntityTypeConfiguration<SupportLink>
{
    public void Configure(EntityTypeBuilder<SupportLink> link)
    {
        link.ToTable("support_links");
        link.Property(l => l.Name).HasMaxLength(200);
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasOne<Placement>().WithMany().HasForeignKey(l => l.Placement).OnDelete(DeleteBehavior.Cascade);
    }
}
