using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Trainees;

internal sealed class TraineeMapping : IEntityTypeConfiguration<Trainee>
{
    public void Configure(EntityTypeBuilder<Trainee> trainee)
    {
        trainee.ToTable("trainees", table => table.HasCheckConstraint("training_ends_after_it_begins", "ends_on > starts_on"));
        trainee.Property(t => t.Reference).HasMaxLength(50);
        trainee.Property(t => t.Name).HasMaxLength(200);
        trainee.Property(t => t.Email).HasMaxLength(254);
        trainee.Property(t => t.Trn).HasMaxLength(7);
        trainee.Property(t => t.Subject).HasMaxLength(100);
        trainee.Property(t => t.HomePostcode).HasMaxLength(8);
        trainee.Property(t => t.SuitabilityConfirmedBy).HasMaxLength(200);
        trainee.Property(t => t.Version).IsConcurrencyToken();
        trainee.Ignore(t => t.Home);
        trainee.HasIndex(t => new { t.Provider, t.Reference }).IsUnique().HasDatabaseName("a_reference_is_one_trainee_of_its_provider");
        trainee.HasIndex(t => new { t.Provider, t.Year });
        trainee.HasIndex(t => t.Course);
        trainee.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Provider).OnDelete(DeleteBehavior.Restrict);
        trainee.HasOne<Organisation>().WithMany().HasForeignKey(t => t.EmployingSchool).OnDelete(DeleteBehavior.Restrict);
        trainee.HasOne<Course>().WithMany().HasForeignKey(t => t.Course).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TraineeStepMapping : IEntityTypeConfiguration<TraineeStep>
{
    public void Configure(EntityTypeBuilder<TraineeStep> step)
    {
        step.ToTable("trainee_steps");
        step.Property(s => s.RecordedBy).HasMaxLength(200);
        step.HasIndex(s => s.Trainee);
        step.HasOne<Trainee>().WithMany().HasForeignKey(s => s.Trainee).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TraineeExclusionMapping : IEntityTypeConfiguration<TraineeExclusion>
{
    public void Configure(EntityTypeBuilder<TraineeExclusion> exclusion)
    {
        exclusion.ToTable("trainee_exclusions");
        exclusion.HasKey(e => new { e.Trainee, e.School });
        exclusion.HasOne<Trainee>().WithMany().HasForeignKey(e => e.Trainee).OnDelete(DeleteBehavior.Cascade);
        exclusion.HasOne<Organisation>().WithMany().HasForeignKey(e => e.School).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TraineePairMapping : IEntityTypeConfiguration<TraineePair>
{
    public void Configure(EntityTypeBuilder<TraineePair> pair)
    {
        pair.ToTable("trainee_pairs");
        pair.HasKey(p => new { p.First, p.Second });
        pair.HasIndex(p => p.Second);
        pair.HasOne<Trainee>().WithMany().HasForeignKey(p => p.First).OnDelete(DeleteBehavior.Cascade);
        pair.HasOne<Trainee>().WithMany().HasForeignKey(p => p.Second).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TraineeCircumstanceMapping : IEntityTypeConfiguration<TraineeCircumstance>
{
    public void Configure(EntityTypeBuilder<TraineeCircumstance> circumstance)
    {
        circumstance.ToTable("trainee_circumstances");
        circumstance.Property(c => c.Need).HasMaxLength(500);
        circumstance.Property(c => c.Purpose).HasMaxLength(200);
        circumstance.Property(c => c.Version).IsConcurrencyToken();
        circumstance.HasIndex(c => c.Trainee);
        circumstance.HasOne<Trainee>().WithMany().HasForeignKey(c => c.Trainee).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TraineeLinkMapping : IEntityTypeConfiguration<TraineeLink>
{
    public void Configure(EntityTypeBuilder<TraineeLink> link)
    {
        link.ToTable("trainee_links");
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.Property(l => l.CalendarHash).HasMaxLength(64);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.CalendarHash).IsUnique();
        link.HasOne<Trainee>().WithMany().HasForeignKey(l => l.Trainee).OnDelete(DeleteBehavior.Cascade);
    }
}
