using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Allocation;

internal sealed class PlanRunMapping : IEntityTypeConfiguration<PlanRun>
{
    public void Configure(EntityTypeBuilder<PlanRun> plan)
    {
        plan.ToTable("plan_runs");
        plan.Property(p => p.Name).HasMaxLength(PlanRun.NameLength);
        plan.Property(p => p.Wishes).HasMaxLength(300);
        plan.Property(p => p.Version).IsConcurrencyToken();
        plan.HasIndex(p => new { p.Organisation, p.RequestedAt });
        plan.HasIndex(p => p.KeptUntil);
        plan.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne(p => p.Papers).WithOne().HasForeignKey<PlanPapers>(p => p.Plan).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanPapersMapping : IEntityTypeConfiguration<PlanPapers>
{
    public void Configure(EntityTypeBuilder<PlanPapers> papers)
    {
        papers.ToTable("plan_papers");
        papers.HasKey(p => p.Plan);
    }
}
