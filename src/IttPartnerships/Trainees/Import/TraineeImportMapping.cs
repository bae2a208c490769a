using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Trainees.Import;

internal sealed class TraineeImportMapping : IEntityTypeConfiguration<TraineeImport>
{
    public void Configure(EntityTypeBuilder<TraineeImport> import)
    {
        import.ToTable("trainee_imports");
        import.Property(i => i.FileName).HasMaxLength(200);

        // Of two who say go at once the second finds that somebody did.
        import.Property(i => i.Job).IsConcurrencyToken();
        import.HasIndex(i => new { i.Organisation, i.At });
        import.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RememberedReadingMapping : IEntityTypeConfiguration<RememberedReading>
{
    public void Configure(EntityTypeBuilder<RememberedReading> reading)
    {
        reading.ToTable("remembered_readings");
        reading.Property(r => r.Headings).HasMaxLength(64);
        reading.HasIndex(r => new { r.Organisation, r.Headings }).IsUnique();
        reading.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Cascade);
    }
}
