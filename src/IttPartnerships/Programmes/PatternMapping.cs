using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Programmes;

internal sealed class ProgrammePatternMapping : IEntityTypeConfiguration<ProgrammePattern>
{
    public void Configure(EntityTypeBuilder<ProgrammePattern> pattern)
    {
        pattern.ToTable("programme_patterns");
        pattern.Property(p => p.Name).HasMaxLength(100);
        pattern.Property(p => p.Version).IsConcurrencyToken();
        pattern.HasIndex(p => new { p.Provider, p.Year, p.Name }).IsUnique().HasDatabaseName("a_pattern_name_is_one_pattern_of_its_provider_and_year");
        pattern.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Provider).OnDelete(DeleteBehavior.Restrict);
        pattern.HasMany(p => p.Windows).WithOne().HasForeignKey(w => w.Pattern).OnDelete(DeleteBehavior.Cascade);
        pattern.HasMany(p => p.ItpWeeks).WithOne().HasForeignKey(w => w.Pattern).OnDelete(DeleteBehavior.Cascade);
        pattern.HasMany(p => p.Shares).WithOne().HasForeignKey(s => s.Pattern).OnDelete(DeleteBehavior.Cascade);
        pattern.HasMany(p => p.Breaks).WithOne().HasForeignKey(b => b.Pattern).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PatternWindowMapping : IEntityTypeConfiguration<PatternWindow>
{
    public void Configure(EntityTypeBuilder<PatternWindow> window)
    {
        window.ToTable("pattern_windows", table => table.HasCheckConstraint("a_window_ends_after_it_begins", "last_day >= first_day"));
        window.Property(w => w.Id).ValueGeneratedNever();
        window.Property(w => w.Name).HasMaxLength(40);
        window.Property(w => w.Letter).HasMaxLength(1);
        window.Ignore(w => w.Period);
        window.HasIndex(w => new { w.Pattern, w.Name }).IsUnique().HasDatabaseName("a_window_name_is_one_window_of_its_pattern");
    }
}

internal sealed class PatternItpWeekMapping : IEntityTypeConfiguration<PatternItpWeek>
{
    public void Configure(EntityTypeBuilder<PatternItpWeek> week)
    {
        week.ToTable("pattern_itp_weeks", table => table.HasCheckConstraint("an_itp_week_ends_after_it_begins", "last_day >= first_day"));
        week.HasKey(w => new { w.Pattern, w.Number });
        week.Property(w => w.Focus).HasMaxLength(200);
        week.Property(w => w.Why).HasMaxLength(200);
        week.Ignore(w => w.Period);
    }
}

internal sealed class PatternShareMapping : IEntityTypeConfiguration<PatternShare>
{
    public void Configure(EntityTypeBuilder<PatternShare> share)
    {
        share.ToTable("pattern_shares", table => table.HasCheckConstraint("a_share_is_a_percentage", "percent BETWEEN 0 AND 100"));
        share.HasKey(s => new { s.Pattern, s.From });
    }
}

internal sealed class PatternBreakMapping : IEntityTypeConfiguration<PatternBreak>
{
    public void Configure(EntityTypeBuilder<PatternBreak> holiday)
    {
        holiday.ToTable("pattern_breaks", table => table.HasCheckConstraint("a_holiday_ends_after_it_begins", "last_day >= first_day"));
        holiday.HasKey(b => new { b.Pattern, b.FirstDay });
        holiday.Property(b => b.Name).HasMaxLength(60);
        holiday.Ignore(b => b.Period);
    }
}

internal sealed class CourseYearMapping : IEntityTypeConfiguration<CourseYear>
{
    public void Configure(EntityTypeBuilder<CourseYear> year)
    {
        year.ToTable("course_years");
        year.HasKey(y => new { y.Course, y.Year });
        year.HasOne<Course>().WithMany().HasForeignKey(y => y.Course).OnDelete(DeleteBehavior.Cascade);
        year.HasOne<ProgrammePattern>().WithMany().HasForeignKey(y => y.Pattern).OnDelete(DeleteBehavior.Restrict);
    }
}
