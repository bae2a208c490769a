using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("jobs");
        job.Property(j => j.Kind).HasMaxLength(60);
        job.Property(j => j.Arguments).HasMaxLength(100_000);
        job.Property(j => j.Message).HasMaxLength(Job.MessageLength);
        job.Property(j => j.Result).HasMaxLength(10_000_000);
        job.Property(j => j.ClaimedBy).HasMaxLength(200);
        job.Property(j => j.State).IsConcurrencyToken();
        job.Ignore(j => j.IsOver);
        job.HasIndex(j => new { j.State, j.RequestedAt });
    }
}
