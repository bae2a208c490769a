using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Organisations;

internal sealed class RegisterImportMapping : IEntityTypeConfiguration<RegisterImport>
{
    public void Configure(EntityTypeBuilder<RegisterImport> import) => import.ToTable("register_imports");
}

internal sealed class AccreditationMapping : IEntityTypeConfiguration<Accreditation>
{
    public void Configure(EntityTypeBuilder<Accreditation> accreditation)
    {
        accreditation.ToTable("accreditations", table =>
            table.HasCheckConstraint("accreditation_ends_after_it_starts", "until IS NULL OR until >= \"from\""));
        accreditation.Property(a => a.Number).HasMaxLength(4);
        accreditation.Ignore(a => a.Period);
        accreditation.HasIndex(a => new { a.Organisation, a.From }).IsUnique();
    }
}

internal sealed class LinkMapping : IEntityTypeConfiguration<OrganisationLink>
{
    public void Configure(EntityTypeBuilder<OrganisationLink> link)
    {
        link.ToTable("organisation_links");
        link.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Organisation).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Other).OnDelete(DeleteBehavior.SetNull);
        link.HasIndex(l => new { l.Organisation, l.OtherUrn, l.Words }).IsUnique();
        link.Property(l => l.Words).HasMaxLength(100);
        link.Property(l => l.OtherUrn).HasMaxLength(6);
    }
}

internal sealed class TrustMembershipMapping : IEntityTypeConfiguration<TrustMembership>
{
    public void Configure(EntityTypeBuilder<TrustMembership> membership)
    {
        membership.ToTable("trust_memberships");
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.School).OnDelete(DeleteBehavior.Cascade);
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Trust).OnDelete(DeleteBehavior.Cascade);
        membership.HasIndex(m => m.School).IsUnique().HasDatabaseName("one_trust_now").HasFilter("until IS NULL");
        membership.HasIndex(m => m.Trust);
    }
}

internal sealed class HubDistrictMapping : IEntityTypeConfiguration<HubDistrict>
{
    public void Configure(EntityTypeBuilder<HubDistrict> district)
    {
        district.ToTable("hub_districts");
        district.HasKey(d => new { d.Hub, d.RegionCode, d.District });
        district.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Hub).OnDelete(DeleteBehavior.Cascade);
        district.HasIndex(d => d.DistrictFolded);
    }
}

internal sealed class PublishedPartnershipMapping : IEntityTypeConfiguration<PublishedPartnership>
{
    public void Configure(EntityTypeBuilder<PublishedPartnership> partnership)
    {
        partnership.ToTable("published_partnerships", table =>
            table.HasCheckConstraint("a_partner_is_another_body", "provider <> partner"));
        partnership.HasKey(p => new { p.Provider, p.Partner, p.Year });
        partnership.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Provider).OnDelete(DeleteBehavior.Cascade);
        partnership.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Partner).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PayAreaMapping : IEntityTypeConfiguration<PayArea>
{
    public void Configure(EntityTypeBuilder<PayArea> area)
    {
        area.ToTable("pay_areas");
        area.HasKey(a => a.DistrictCode);
    }
}
