using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Oversight;

internal sealed class OversightActivityMapping : IEntityTypeConfiguration<OversightActivity>
{
    public const int LongestText = 4000;

    public void Configure(EntityTypeBuilder<OversightActivity> activity)
    {
        activity.ToTable("oversight_activities", table =>
        {
            table.HasCheckConstraint("what_is_done_has_a_day_and_an_outcome",
                "(state = 'Done') = (done_on IS NOT NULL) AND (state = 'Done') = (outcome IS NOT NULL) AND (state <> 'Done' OR summary IS NOT NULL)");
            table.HasCheckConstraint("what_is_cancelled_has_a_day_and_a_reason",
                "(state IN ('Cancelled', 'NoLongerNeeded')) = (cancelled_on IS NOT NULL) AND (state = 'Cancelled') = (cancel_reason IS NOT NULL)");
        });
        activity.Property(a => a.Summary).HasMaxLength(LongestText);
        activity.Property(a => a.Strengths).HasMaxLength(LongestText);
        activity.Property(a => a.CancelReason).HasMaxLength(1000);
        activity.Property(a => a.Version).IsConcurrencyToken();
        activity.HasIndex(a => new { a.Delegation, a.Method, a.DueOn }).IsUnique().HasDatabaseName("an_activity_is_planned_once_for_a_day")
            .HasFilter("state = 'Planned'");
        activity.HasIndex(a => new { a.Delegation, a.Method }).IsUnique().HasDatabaseName("one_agreed_activity_at_a_time_is_planned")
            .HasFilter("state = 'Planned' AND NOT extra");
        activity.HasIndex(a => new { a.Provider, a.State, a.DueOn });
        activity.HasIndex(a => new { a.Partner, a.State, a.DueOn });
        activity.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Provider).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Partner).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne<Person>().WithMany().HasForeignKey(a => a.Owner).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.Actions).WithOne().HasForeignKey(a => a.Activity).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.Evidence).WithOne().HasForeignKey(e => e.Activity).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.Messages).WithOne().HasForeignKey(m => m.Activity).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OversightActionMapping : IEntityTypeConfiguration<OversightAction>
{
    public void Configure(EntityTypeBuilder<OversightAction> action)
    {
        action.ToTable("oversight_actions", table => table.HasCheckConstraint("an_action_is_closed_after_it_is_raised", "closed_on IS NULL OR closed_on >= raised_on"));
        action.Property(a => a.What).HasMaxLength(2000);
        action.Property(a => a.Owner).HasMaxLength(200);
        action.Property(a => a.Version).IsConcurrencyToken();
        action.HasIndex(a => new { a.Activity, a.ClosedOn });
        action.HasOne<Person>().WithMany().HasForeignKey(a => a.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OversightEvidenceMapping : IEntityTypeConfiguration<OversightEvidence>
{
    public void Configure(EntityTypeBuilder<OversightEvidence> evidence)
    {
        evidence.ToTable("oversight_evidence", table => table.HasCheckConstraint("evidence_can_be_looked_at", "link IS NOT NULL OR file IS NOT NULL"));
        evidence.Property(e => e.What).HasMaxLength(500);
        evidence.Property(e => e.Link).HasMaxLength(2000);
        evidence.HasOne<KeptFile>().WithMany().HasForeignKey(e => e.File).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<OversightAction>().WithMany().HasForeignKey(e => e.Action).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Organisation>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OversightMessageMapping : IEntityTypeConfiguration<OversightMessage>
{
    public void Configure(EntityTypeBuilder<OversightMessage> message)
    {
        message.ToTable("oversight_messages");
        message.Property(m => m.Text).HasMaxLength(OversightActivityMapping.LongestText);
        message.HasOne<OversightAction>().WithMany().HasForeignKey(m => m.Action).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<Organisation>().WithMany().HasForeignKey(m => m.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OversightOwnerMapping : IEntityTypeConfiguration<OversightOwner>
{
    public void Configure(EntityTypeBuilder<OversightOwner> owner)
    {
        owner.ToTable("oversight_owners", table => table.HasCheckConstraint("an_owner_owns_for_days", "until IS NULL OR until >= \"from\""));
        owner.HasIndex(o => new { o.Delegation, o.From }).IsUnique().HasDatabaseName("one_owner_begins_on_a_day");
        owner.HasIndex(o => o.Delegation).IsUnique().HasDatabaseName("one_owner_at_a_time").HasFilter("until IS NULL");
        owner.HasIndex(o => o.Provider);
        owner.HasOne<Organisation>().WithMany().HasForeignKey(o => o.Provider).OnDelete(DeleteBehavior.Restrict);
        owner.HasOne<Person>().WithMany().HasForeignKey(o => o.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
