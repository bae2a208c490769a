using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Placements.Calendars;

internal sealed class TermDatesMapping : IEntityTypeConfiguration<TermDates>
{
    public void Configure(EntityTypeBuilder<TermDates> dates)
    {
        dates.ToTable("term_dates", table => table.HasCheckConstraint("term_dates_are_of_an_authority_or_an_owner", "(authority IS NULL) <> (owner IS NULL)"));
        dates.Property(d => d.Authority).HasMaxLength(3);
        dates.Property(d => d.Version).IsConcurrencyToken();
        dates.HasIndex(d => new { d.Authority, d.Year }).IsUnique().HasDatabaseName("an_authority_says_its_term_dates_once_a_year");
        dates.HasIndex(d => new { d.Owner, d.Year }).IsUnique().HasDatabaseName("a_school_or_trust_says_its_term_dates_once_a_year");
        dates.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Owner).OnDelete(DeleteBehavior.Restrict);
        dates.HasMany(d => d.Terms).WithOne().HasForeignKey(t => t.Dates).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TermMapping : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.ToTable("terms", table => table.HasCheckConstraint("a_term_ends_after_it_begins", "last_day >= first_day"));
        term.HasKey(t => new { t.Dates, t.Number });
        term.Property(t => t.Label).HasMaxLength(60);
        term.Ignore(t => t.Period);
    }
}

internal sealed class ClosedDayMapping : IEntityTypeConfiguration<ClosedDay>
{
    public void Configure(EntityTypeBuilder<ClosedDay> day)
    {
        day.ToTable("closed_days");
        day.HasKey(d => new { d.School, d.Day });
        day.Property(d => d.Note).HasMaxLength(200);
        day.HasOne<Organisation>().WithMany().HasForeignKey(d => d.School).OnDelete(DeleteBehavior.Cascade);
    }
}
