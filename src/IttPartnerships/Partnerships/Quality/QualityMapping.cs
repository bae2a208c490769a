using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Quality;

internal sealed class QualityReviewMapping : IEntityTypeConfiguration<QualityReview>
{
    public void Configure(EntityTypeBuilder<QualityReview> review)
    {
        review.ToTable("quality_reviews", table =>
        {
            table.HasCheckConstraint("nobody_reviews_themselves", "reviewer <> reviewed");
            table.HasCheckConstraint("a_review_of_a_setting_expires_after_it", "(aspect <> 'SchoolPlacements' OR expires_on IS NOT NULL) AND (expires_on IS NULL OR expires_on > until)");
            table.HasCheckConstraint("a_review_ends_after_it_begins", "until >= \"from\"");
        });
        review.Property(r => r.Summary).HasMaxLength(QualityRules.Longest);
        review.Property(r => r.Strengths).HasMaxLength(QualityRules.Longest);
        review.Property(r => r.Link).HasMaxLength(2000);
        review.HasIndex(r => new { r.Provider, r.Until });
        review.HasIndex(r => r.Reviewed);
        review.HasIndex(r => r.Reviewer);
        review.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Provider).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Reviewer).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Reviewed).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<KeptFile>().WithMany().HasForeignKey(r => r.File).OnDelete(DeleteBehavior.Restrict);
        review.HasMany(r => r.Improvements).WithOne().HasForeignKey(i => i.Review).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImprovementMapping : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> improvement)
    {
        improvement.ToTable("improvements", table => table.HasCheckConstraint(
            "an_improvement_is_closed_on_evidence", "closed_on IS NULL OR (evidence IS NOT NULL AND (evidence_link IS NOT NULL OR evidence_file IS NOT NULL))"));
        improvement.HasKey(i => new { i.Review, i.Position });
        improvement.Property(i => i.What).HasMaxLength(1000);
        improvement.Property(i => i.Evidence).HasMaxLength(ImprovementRules.Longest);
        improvement.Property(i => i.EvidenceLink).HasMaxLength(2000);
        improvement.HasOne<KeptFile>().WithMany().HasForeignKey(i => i.EvidenceFile).OnDelete(DeleteBehavior.Restrict);
    }
}
