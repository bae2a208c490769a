using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Placements.CheckIns;

/// <summary>When people are asked how a placement goes.</summary>
public enum CheckInMoment
{
    /// <summary>After the fifth day really spent in school.</summary>
    DayFive,

    /// <summary>When half of the planned days are spent.</summary>
    MidWay,
}

public enum CheckInAnswer
{
    GoingWell,
    SomeWorries,
    NotGoingWell,
}

/// <summary>
/// How one person says a placement goes, at one moment: one choice and one line. Anything but "going well" is followed up by somebody,
/// by a day, until it is closed.
/// </summary>
public sealed class CheckIn : IEditable, IJournalled
{
    public const int LongestLine = 500;

    public CheckInId Id { get; init; }

    public PlacementId Placement { get; init; }

    public OrganisationId Provider { get; init; }

    public CheckInMoment Moment { get; init; }

    /// <summary>The trainee, the mentor or the school.</summary>
    public HelpAsker Who { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? AnsweredBy { get; set; }

    public CheckInAnswer? Answer { get; set; }

    public string? Line { get; set; }

    /// <summary>Who follows it up.</summary>
    public string? Owner { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? FollowUpOn { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    /// <summary>What came of following it up.</summary>
    public string? Outcome { get; set; }

    public Guid Version { get; set; }

    public bool NeedsFollowUp => FollowUpOn is not null && ClosedAt is null;
}

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.ToTable("check_ins");
        checkIn.Property(c => c.AnsweredBy).HasMaxLength(200);
        checkIn.Property(c => c.Line).HasMaxLength(CheckIn.LongestLine);
        checkIn.Property(c => c.Owner).HasMaxLength(200);
        checkIn.Property(c => c.ClosedBy).HasMaxLength(200);
        checkIn.Property(c => c.Outcome).HasMaxLength(HelpRequest.Longest);
        checkIn.Property(c => c.Version).IsConcurrencyToken();
        checkIn.Ignore(c => c.NeedsFollowUp);
        checkIn.HasIndex(c => new { c.Placement, c.Moment, c.Who }).IsUnique().HasDatabaseName("a_person_is_asked_once_at_a_moment_of_a_placement");
        checkIn.HasIndex(c => new { c.Provider, c.ClosedAt });
        checkIn.HasOne<Placement>().WithMany().HasForeignKey(c => c.Placement).OnDelete(DeleteBehavior.Restrict);
        checkIn.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Provider).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class CheckInWords
{
    extension(CheckInMoment moment)
    {
        /// <summary>Begins a line: "Day 5".</summary>
        public string Words => moment switch
        {
            CheckInMoment.DayFive => "Day 5",
            CheckInMoment.MidWay => "Mid-way",
            _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "Maybe a moment was added without its words."),
        };
    }
}

public static class CheckInAnswerWords
{
    extension(CheckInAnswer answer)
    {
        /// <summary>Begins a line: "Going well".</summary>
        public string Words => answer switch
        {
            CheckInAnswer.GoingWell => "Going well",
            CheckInAnswer.SomeWorries => "Some worries",
            CheckInAnswer.NotGoingWell => "Not going well",
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Maybe an answer was added without its words."),
        };
    }
}
