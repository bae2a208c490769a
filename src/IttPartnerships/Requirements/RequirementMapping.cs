using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Requirements;

internal sealed class RuleConfirmationMapping : IEntityTypeConfiguration<RuleConfirmation>
{
    public void Configure(EntityTypeBuilder<RuleConfirmation> confirmation)
    {
        confirmation.ToTable("rule_confirmations");
        confirmation.Property(c => c.Rule).HasMaxLength(20);
        confirmation.Property(c => c.SourceRead).HasMaxLength(500);
        confirmation.Property(c => c.ConfirmedBy).HasMaxLength(200);
        confirmation.Property(c => c.WithdrawnBy).HasMaxLength(200);
        confirmation.Property(c => c.Version).IsConcurrencyToken();
        confirmation.HasIndex(c => new { c.Provider, c.Rule }).IsUnique().HasFilter("withdrawn_at IS NULL").HasDatabaseName("a_rule_is_confirmed_once_at_a_time");
        confirmation.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Provider).OnDelete(DeleteBehavior.Restrict);
        confirmation.HasOne<Person>().WithMany().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequirementAdjustmentMapping : IEntityTypeConfiguration<RequirementAdjustment>
{
    public void Configure(EntityTypeBuilder<RequirementAdjustment> adjustment)
    {
        adjustment.ToTable("requirement_adjustments", table =>
        {
            table.HasCheckConstraint("an_adjustment_is_of_a_trainee_or_a_course", "(trainee IS NULL) <> (course IS NULL)");
            table.HasCheckConstraint("an_adjustment_is_approved_by_another", "state <> 'Approved' OR proposer IS NULL OR decider <> proposer");
            table.HasCheckConstraint("an_adjustment_leaves_something", "reduced_to >= 0");
        });
        adjustment.Property(a => a.Rule).HasMaxLength(20);
        adjustment.Property(a => a.ReducedTo).HasPrecision(6, 1);
        adjustment.Property(a => a.Reason).HasMaxLength(RequirementAdjustment.LongestReason);
        adjustment.Property(a => a.ProposedBy).HasMaxLength(200);
        adjustment.Property(a => a.DecidedBy).HasMaxLength(200);
        adjustment.Property(a => a.Version).IsConcurrencyToken();
        adjustment.HasIndex(a => a.Trainee);
        adjustment.HasIndex(a => a.Course);
        adjustment.HasIndex(a => new { a.Provider, a.State });
        adjustment.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Provider).OnDelete(DeleteBehavior.Restrict);
        adjustment.HasOne<Trainee>().WithMany().HasForeignKey(a => a.Trainee).OnDelete(DeleteBehavior.Cascade);
        adjustment.HasOne<Course>().WithMany().HasForeignKey(a => a.Course).OnDelete(DeleteBehavior.Cascade);
        adjustment.HasOne<Person>().WithMany().HasForeignKey(a => a.Proposer).OnDelete(DeleteBehavior.Restrict);
        adjustment.HasOne<Person>().WithMany().HasForeignKey(a => a.Decider).OnDelete(DeleteBehavior.Restrict);
    }
}
