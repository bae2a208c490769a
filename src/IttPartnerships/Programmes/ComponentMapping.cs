using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Programmes;

internal sealed class CourseComponentMapping : IEntityTypeConfiguration<CourseComponent>
{
    public void Configure(EntityTypeBuilder<CourseComponent> component)
    {
        component.ToTable("course_components");
        component.Property(c => c.Title).HasMaxLength(CourseComponent.LongestTitle);
        component.Property(c => c.Version).IsConcurrencyToken();
        component.HasIndex(c => new { c.Course, c.Position });
        component.HasIndex(c => c.Lead);
        component.HasOne<Course>().WithMany().HasForeignKey(c => c.Course).OnDelete(DeleteBehavior.Restrict);
        component.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Lead).OnDelete(DeleteBehavior.Restrict);
        component.HasMany(c => c.Contributors).WithOne().HasForeignKey(c => c.Component).OnDelete(DeleteBehavior.Cascade);
        component.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.Component).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComponentContributorMapping : IEntityTypeConfiguration<ComponentContributor>
{
    public void Configure(EntityTypeBuilder<ComponentContributor> contributor)
    {
        contributor.ToTable("component_contributors");
        contributor.Property(c => c.Person).HasMaxLength(200);
        contributor.HasIndex(c => new { c.Component, c.Organisation }).IsUnique().HasDatabaseName("an_organisation_contributes_once");
        contributor.HasIndex(c => c.Organisation);
        contributor.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComponentVersionMapping : IEntityTypeConfiguration<ComponentVersion>
{
    public void Configure(EntityTypeBuilder<ComponentVersion> version)
    {
        version.ToTable("component_versions", table =>
        {
            table.HasCheckConstraint("only_what_is_approved_takes_effect", "(effective_from IS NULL) = (state <> 'Approved')");
            table.HasCheckConstraint("a_version_is_superseded_after_it_begins", "superseded_from IS NULL OR superseded_from >= effective_from");
        });
        version.Property(v => v.Text).HasMaxLength(ComponentVersion.LongestText);
        version.Property(v => v.Version).IsConcurrencyToken();
        version.HasIndex(v => new { v.Component, v.Number }).IsUnique();
        version.HasIndex(v => new { v.Component, v.AuthorOrganisation }).IsUnique().HasDatabaseName("an_organisation_writes_one_draft_at_a_time").HasFilter("state = 'Draft'");
        version.HasIndex(v => v.Component, "one_proposal_waits_at_a_time").IsUnique().HasFilter("state = 'Proposed'");
        version.HasIndex(v => v.Component, "one_approved_version_is_the_last").IsUnique().HasFilter("state = 'Approved' AND superseded_from IS NULL");
        version.HasIndex(v => new { v.AuthorOrganisation, v.State });
        version.HasOne<Organisation>().WithMany().HasForeignKey(v => v.AuthorOrganisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComponentCommentMapping : IEntityTypeConfiguration<ComponentComment>
{
    public void Configure(EntityTypeBuilder<ComponentComment> comment)
    {
        comment.ToTable("component_comments");
        comment.Property(c => c.Text).HasMaxLength(ComponentComment.LongestText);
        comment.HasIndex(c => c.Version);
        comment.HasOne<ComponentVersion>().WithMany().HasForeignKey(c => c.Version).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<ComponentComment>().WithMany().HasForeignKey(c => c.AnswerTo).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComponentDecisionMapping : IEntityTypeConfiguration<ComponentDecision>
{
    public void Configure(EntityTypeBuilder<ComponentDecision> decision)
    {
        decision.ToTable("component_decisions", table =>
            table.HasCheckConstraint("returning_and_retiring_have_a_reason", "kind NOT IN ('Returned', 'Retired') OR reason IS NOT NULL"));
        decision.Property(d => d.Name).HasMaxLength(200);
        decision.Property(d => d.Reason).HasMaxLength(ComponentDecision.LongestReason);
        decision.HasIndex(d => new { d.Component, d.At });
        decision.HasIndex(d => d.Version);
        decision.HasOne<CourseComponent>().WithMany().HasForeignKey(d => d.Component).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<ComponentVersion>().WithMany().HasForeignKey(d => d.Version).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
