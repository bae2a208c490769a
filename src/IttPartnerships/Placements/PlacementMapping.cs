using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Placements;

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable("placements", table => table.HasCheckConstraint("a_placement_ends_after_it_begins", "last_day >= first_day"));
        placement.Property(p => p.Reason).HasMaxLength(1000);
        placement.Property(p => p.PlanReason).HasMaxLength(400);
        placement.Property(p => p.OverrideReason).HasMaxLength(1000);
        placement.Property(p => p.Version).IsConcurrencyToken();
        placement.Ignore(p => p.Period);
        placement.HasIndex(p => new { p.Trainee, p.Window }).IsUnique().HasFilter("live AND \"window\" IS NOT NULL AND state <> 'EndedEarly'").HasDatabaseName("a_trainee_has_one_live_placement_in_a_window");
        placement.HasIndex(p => p.Trainee);
        placement.HasIndex(p => new { p.Offer, p.Live });
        placement.HasIndex(p => new { p.School, p.FirstDay });
        placement.HasIndex(p => new { p.Provider, p.FirstDay });
        placement.HasOne<Trainee>().WithMany().HasForeignKey(p => p.Trainee).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Offer>().WithMany().HasForeignKey(p => p.Offer).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<PatternWindow>().WithMany().HasForeignKey(p => p.Window).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Organisation>().WithMany().HasForeignKey(p => p.School).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Provider).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlacementLinkMapping : IEntityTypeConfiguration<PlacementLink>
{
    public void Configure(EntityTypeBuilder<PlacementLink> link)
    {
        link.ToTable("placement_links");
        link.Property(l => l.Name).HasMaxLength(200);
        link.Property(l => l.Email).HasMaxLength(254);
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => new { l.School, l.Provider });
        link.HasOne<Organisation>().WithMany().HasForeignKey(l => l.School).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlacementMentorMapping : IEntityTypeConfiguration<PlacementMentor>
{
    public void Configure(EntityTypeBuilder<PlacementMentor> mentor)
    {
        mentor.ToTable("placement_mentors");
        mentor.Property(m => m.Name).HasMaxLength(200);
        mentor.Property(m => m.Email).HasMaxLength(254);
        mentor.HasIndex(m => m.Placement);
        mentor.HasOne<Placement>().WithMany().HasForeignKey(m => m.Placement).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlacementContactMapping : IEntityTypeConfiguration<PlacementContact>
{
    public void Configure(EntityTypeBuilder<PlacementContact> contact)
    {
        contact.ToTable("placement_contacts");
        contact.Property(c => c.Name).HasMaxLength(200);
        contact.Property(c => c.Does).HasMaxLength(200);
        contact.Property(c => c.Email).HasMaxLength(254);
        contact.Property(c => c.Telephone).HasMaxLength(40);
        contact.HasIndex(c => c.Placement);
        contact.HasOne<Placement>().WithMany().HasForeignKey(c => c.Placement).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlacementDayMapping : IEntityTypeConfiguration<PlacementDay>
{
    public void Configure(EntityTypeBuilder<PlacementDay> day)
    {
        day.ToTable("placement_days");
        day.HasKey(d => new { d.Placement, d.Day });
        day.Property(d => d.SaidBy).HasMaxLength(200);
        day.HasOne<Placement>().WithMany().HasForeignKey(d => d.Placement).OnDelete(DeleteBehavior.Cascade);
    }
}
