using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("agreements", table =>
        {
            table.HasCheckConstraint("an_agreement_is_between_two", "provider <> partner");
            table.HasCheckConstraint("an_agreement_ends_after_it_begins", "held_until IS NULL OR held_until >= held_from");
            table.HasCheckConstraint("an_early_end_has_a_plan", "(end_reason IS NULL) = (end_plan IS NULL)");
        });
        agreement.Property(a => a.EndPlan).HasMaxLength(4000);
        agreement.Property(a => a.TeachOutReason).HasMaxLength(AgreementText.LongestReason);
        agreement.Property(a => a.Version).IsConcurrencyToken();
        agreement.HasIndex(a => new { a.Provider, a.Partner, a.HeldFrom });
        agreement.HasIndex(a => new { a.Provider, a.HeldFrom });
        agreement.HasIndex(a => new { a.Partner, a.HeldFrom });
        agreement.HasIndex(a => a.PreparedBy);
        agreement.HasIndex(a => a.RenewalOf).IsUnique().HasDatabaseName("an_agreement_is_renewed_once").HasFilter("renewal_of IS NOT NULL");
        agreement.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Provider).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Partner).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Organisation>().WithMany().HasForeignKey(a => a.PreparedBy).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.RenewalOf).OnDelete(DeleteBehavior.Restrict);
        agreement.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.Agreement).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementVersionMapping : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> version)
    {
        version.ToTable("agreement_versions", table =>
        {
            table.HasCheckConstraint("a_term_ends_after_it_begins", "until IS NULL OR until >= \"from\"");
            table.HasCheckConstraint("only_a_draft_has_no_digest", "stage = 'Draft' OR digest IS NOT NULL OR stage = 'Withdrawn'");
            table.HasCheckConstraint("only_a_signed_version_holds", "held_from IS NULL OR stage = 'Signed'");
            table.HasCheckConstraint("a_version_holds_from_a_day_on", "held_until IS NULL OR held_until >= held_from");
        });
        version.Property(v => v.Aims).HasMaxLength(4000);
        version.Property(v => v.Area).HasMaxLength(1000);
        version.Property(v => v.Reason).HasMaxLength(2000);
        version.Property(v => v.Digest).HasMaxLength(64);
        version.HasIndex(v => new { v.Agreement, v.Number }).IsUnique();
        version.HasIndex(v => v.Agreement).IsUnique().HasDatabaseName("one_version_at_a_time_is_open").HasFilter("stage IN ('Draft', 'Offered')");
        version.HasMany(v => v.Sections).WithOne().HasForeignKey(s => s.Version).OnDelete(DeleteBehavior.Cascade);
        version.HasMany(v => v.Delegations).WithOne().HasForeignKey(d => d.Version).OnDelete(DeleteBehavior.Cascade);
        version.HasMany(v => v.Signatures).WithOne().HasForeignKey(s => s.Version).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementSectionMapping : IEntityTypeConfiguration<AgreementSection>
{
    public void Configure(EntityTypeBuilder<AgreementSection> section)
    {
        section.ToTable("agreement_sections");
        section.HasKey(s => new { s.Version, s.Code });
        section.Property(s => s.Code).HasMaxLength(40);
        section.Property(s => s.Title).HasMaxLength(200);
        section.Property(s => s.Text).HasMaxLength(AgreementText.LongestSection);
    }
}

internal sealed class SignatureMapping : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> signature)
    {
        signature.ToTable("signatures");
        signature.HasKey(s => new { s.Version, s.Side });
        signature.Property(s => s.Name).HasMaxLength(200);
        signature.Property(s => s.JobTitle).HasMaxLength(200);
        signature.Property(s => s.Digest).HasMaxLength(64);
        signature.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegations", table =>
        {
            table.HasCheckConstraint("only_seven_responsibilities_are_delegable", $"responsibility IN ({string.Join(", ", Enum.GetNames<Responsibility>().Select(name => $"'{name}'"))})");
            table.HasCheckConstraint("a_delegation_ends_after_it_begins", "until IS NULL OR until >= \"from\"");
            table.HasCheckConstraint("a_delegation_is_between_two", "provider <> partner");
        });
        delegation.HasKey(d => new { d.Version, d.Id });
        delegation.Property(d => d.Courses).HasMaxLength(2000);
        delegation.Property(d => d.Phases).HasMaxLength(100);
        delegation.Property(d => d.Areas).HasMaxLength(1000);
        delegation.HasIndex(d => new { d.Provider, d.HeldFrom });
        delegation.HasIndex(d => new { d.Partner, d.HeldFrom });
        delegation.HasIndex(d => d.Id);
        delegation.HasOne<Agreement>().WithMany().HasForeignKey(d => d.Agreement).OnDelete(DeleteBehavior.Restrict);
        delegation.HasMany(d => d.Oversight).WithOne().HasForeignKey(o => new { o.Version, o.Delegation }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OversightArrangementMapping : IEntityTypeConfiguration<OversightArrangement>
{
    public void Configure(EntityTypeBuilder<OversightArrangement> arrangement)
    {
        arrangement.ToTable("oversight_arrangements", table => table.HasCheckConstraint("oversight_happens_at_least_once_a_year", "every_months BETWEEN 1 AND 12"));
        arrangement.HasKey(o => new { o.Version, o.Delegation, o.Method });
        arrangement.Property(o => o.Evidence).HasMaxLength(1000);
        arrangement.Property(o => o.Owner).HasMaxLength(200);
    }
}
