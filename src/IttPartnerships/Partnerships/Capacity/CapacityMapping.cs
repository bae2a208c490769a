using IttPartnerships.Access;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Capacity;

internal sealed class CapacityAssessmentMapping : IEntityTypeConfiguration<CapacityAssessment>
{
    public void Configure(EntityTypeBuilder<CapacityAssessment> assessment)
    {
        assessment.ToTable("capacity_assessments", table =>
        {
            table.HasCheckConstraint("an_assessment_is_of_another", "provider <> partner");
            table.HasCheckConstraint("an_assessment_is_reviewed_after_it_is_made", "review_on > assessed_on");
        });
        assessment.Property(a => a.People).HasMaxLength(CapacityRules.Longest);
        assessment.Property(a => a.Places).HasMaxLength(CapacityRules.Longest);
        assessment.Property(a => a.Expertise).HasMaxLength(CapacityRules.Longest);
        assessment.Property(a => a.Actions).HasMaxLength(CapacityRules.Longest);
        assessment.HasIndex(a => new { a.Provider, a.Partner, a.AssessedOn });
        assessment.HasIndex(a => a.Partner);
        assessment.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Provider).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Partner).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<Person>().WithMany().HasForeignKey(a => a.Person).OnDelete(DeleteBehavior.Restrict);
        assessment.HasMany(a => a.Responsibilities).WithOne().HasForeignKey(r => r.Assessment).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessedResponsibilityMapping : IEntityTypeConfiguration<AssessedResponsibility>
{
    public void Configure(EntityTypeBuilder<AssessedResponsibility> responsibility)
    {
        responsibility.ToTable("assessed_responsibilities");
        responsibility.HasKey(r => new { r.Assessment, r.Responsibility });
    }
}
