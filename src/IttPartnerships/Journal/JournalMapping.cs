using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Journal;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal_entries");
        entry.Property(e => e.EventName).HasMaxLength(100);
        entry.Property(e => e.ActorName).HasMaxLength(200);
        entry.Property(e => e.Summary).HasMaxLength(1000);
        entry.Property(e => e.Detail).HasColumnType("text"); // As long as what happened.
        entry.HasIndex(e => e.At);
        entry.HasMany(e => e.Subjects).WithOne().HasForeignKey(s => s.Entry).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JournalSubjectMapping : IEntityTypeConfiguration<JournalSubject>
{
    public void Configure(EntityTypeBuilder<JournalSubject> subject)
    {
        subject.ToTable("journal_subjects");
        subject.HasKey(s => new { s.Subject, s.Entry });
        subject.Property(s => s.Detail).HasColumnType("text");
    }
}
