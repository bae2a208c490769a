using IttPartnerships.Access;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.GettingInvolved.Expertise;

internal sealed class OfferedExpertiseMapping : IEntityTypeConfiguration<OfferedExpertise>
{
    public void Configure(EntityTypeBuilder<OfferedExpertise> expertise)
    {
        expertise.ToTable("offered_expertise");
        expertise.Property(e => e.Line).HasMaxLength(OfferedExpertise.LineLength);
        expertise.Property(e => e.More).HasMaxLength(OfferedExpertise.MoreLength);
        expertise.Property(e => e.Folded).HasMaxLength(OfferedExpertise.FoldedLength);
        expertise.Property(e => e.Version).IsConcurrencyToken();
        expertise.HasIndex(e => new { e.Person, e.Organisation }).IsUnique().HasDatabaseName("a_person_offers_expertise_once_for_an_organisation");
        expertise.HasOne<Membership>().WithMany().HasForeignKey(e => new { e.Person, e.Organisation }).OnDelete(DeleteBehavior.Cascade);
        expertise.HasMany(e => e.Subjects).WithOne().HasForeignKey(s => s.Expertise).OnDelete(DeleteBehavior.Cascade);
        expertise.HasMany(e => e.Phases).WithOne().HasForeignKey(p => p.Expertise).OnDelete(DeleteBehavior.Cascade);
        expertise.HasMany(e => e.Consents).WithOne().HasForeignKey(c => c.Expertise).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ExpertiseSubjectMapping : IEntityTypeConfiguration<ExpertiseSubject>
{
    public void Configure(EntityTypeBuilder<ExpertiseSubject> subject)
    {
        subject.ToTable("expertise_subjects");
        subject.HasKey(s => new { s.Expertise, s.Folded });
        subject.Property(s => s.Name).HasMaxLength(TeachingSubjects.Longest);
        subject.Property(s => s.Folded).HasMaxLength(TeachingSubjects.LongestFolded);
    }
}

internal sealed class ExpertisePhaseMapping : IEntityTypeConfiguration<ExpertisePhase>
{
    public void Configure(EntityTypeBuilder<ExpertisePhase> phase)
    {
        phase.ToTable("expertise_phases");
        phase.HasKey(p => new { p.Expertise, p.Phase });
    }
}

internal sealed class ExpertiseConsentMapping : IEntityTypeConfiguration<ExpertiseConsent>
{
    public void Configure(EntityTypeBuilder<ExpertiseConsent> consent)
    {
        consent.ToTable("expertise_consents");
        consent.HasKey(c => new { c.Expertise, c.Partnership });
        consent.HasIndex(c => c.Partnership);
        consent.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Partnership).OnDelete(DeleteBehavior.Restrict);
    }
}
