using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Itp;

internal sealed class ItpUnitMapping : IEntityTypeConfiguration<ItpUnit>
{
    public void Configure(EntityTypeBuilder<ItpUnit> unit)
    {
        unit.ToTable("itp_units", table => table.HasCheckConstraint("a_unit_ends_after_it_begins", "last_day >= first_day"));
        unit.Property(u => u.Focus).HasMaxLength(200);
        unit.Property(u => u.Expert).HasMaxLength(200);
        unit.Property(u => u.PlannedHours).HasPrecision(6, 2);
        unit.Property(u => u.ExpertHours).HasPrecision(6, 2);
        unit.Property(u => u.Version).IsConcurrencyToken();
        unit.Ignore(u => u.Period);
        unit.HasIndex(u => new { u.Course, u.Year, u.Number }).IsUnique().HasDatabaseName("a_unit_number_is_one_unit_of_its_course_and_year");
        unit.HasOne<Course>().WithMany().HasForeignKey(u => u.Course).OnDelete(DeleteBehavior.Restrict);
        unit.HasOne<Organisation>().WithMany().HasForeignKey(u => u.Provider).OnDelete(DeleteBehavior.Restrict);
        unit.HasMany(u => u.Groups).WithOne().HasForeignKey(g => g.Unit).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ItpGroupMapping : IEntityTypeConfiguration<ItpGroup>
{
    public void Configure(EntityTypeBuilder<ItpGroup> group)
    {
        group.ToTable("itp_groups", table => table.HasCheckConstraint("a_group_has_room", "capacity > 0"));
        group.Property(g => g.Id).ValueGeneratedNever();
        group.Property(g => g.Name).HasMaxLength(100);
        group.Property(g => g.HostReason).HasMaxLength(200);
        group.HasOne<Organisation>().WithMany().HasForeignKey(g => g.Host).OnDelete(DeleteBehavior.Restrict);
        group.HasOne<Offer>().WithMany().HasForeignKey(g => g.Offer).OnDelete(DeleteBehavior.Restrict);
        group.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.Group).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ItpMemberMapping : IEntityTypeConfiguration<ItpMember>
{
    public void Configure(EntityTypeBuilder<ItpMember> member)
    {
        member.ToTable("itp_members");
        member.HasKey(m => new { m.Unit, m.Trainee });
        member.HasIndex(m => m.Trainee);
        member.HasOne<Trainee>().WithMany().HasForeignKey(m => m.Trainee).OnDelete(DeleteBehavior.Cascade);
        member.HasOne<ItpUnit>().WithMany().HasForeignKey(m => m.Unit).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ItpAttendanceMapping : IEntityTypeConfiguration<ItpAttendance>
{
    public void Configure(EntityTypeBuilder<ItpAttendance> attendance)
    {
        attendance.ToTable("itp_attendance");
        attendance.HasKey(a => new { a.Unit, a.Trainee, a.Day });
        attendance.HasIndex(a => a.Trainee);
        attendance.HasOne<ItpUnit>().WithMany().HasForeignKey(a => a.Unit).OnDelete(DeleteBehavior.Restrict);
        attendance.HasOne<Trainee>().WithMany().HasForeignKey(a => a.Trainee).OnDelete(DeleteBehavior.Cascade);
    }
}
