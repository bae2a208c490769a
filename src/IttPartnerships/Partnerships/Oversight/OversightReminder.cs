using IttPartnerships.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>That a person was reminded of something due, so that nobody is told the same twice.</summary>
public sealed class OversightReminder
{
    /// <summary>The activity or the action.</summary>
    public Guid About { get; init; }

    public PersonId Person { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>0 before the day; then 1 in the first week after it, 2 in the second, and so on.</summary>
    public int Step { get; init; }

    public DateOnly SentOn { get; init; }
}

internal sealed class OversightReminderMapping : IEntityTypeConfiguration<OversightReminder>
{
    public void Configure(EntityTypeBuilder<OversightReminder> reminder)
    {
        reminder.ToTable("oversight_reminders");
        reminder.HasKey(r => new { r.About, r.Person, r.DueOn, r.Step });
        reminder.HasIndex(r => new { r.Person, r.SentOn });
        reminder.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
