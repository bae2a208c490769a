using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

public enum HostingInterest
{
    Yes,
    Maybe,
    No,
    NotSureYet,
}

/// <summary>Why a school does not host this year. Source: DfE's list, itt-rules section 4.</summary>
[Flags]
public enum ReasonsNotToHost
{
    None = 0,
    TraineeQuality = 1,
    UnsureHow = 2,
    MentorCapacity = 4,
    ManyPupilsWithSend = 8,
    WorkingOnInspection = 16,
    StaffChanges = 32,
    Other = 64,
}

/// <summary>How an answer came in.</summary>
public enum AnswerChannel
{
    SignedIn,
    Link,
    Telephone,
    OnBehalf,
}

/// <summary>
/// What one school says of hosting in one year: a single answer, whoever asks, with one limit over all its offers. It reaches the providers
/// the school names, and further only as its offers say.
/// </summary>
public sealed class HostingAnswer : IEditable, IJournalled
{
    public HostingAnswerId Id { get; init; }

    public OrganisationId School { get; init; }

    public AcademicYear Year { get; init; }

    public HostingInterest Interest { get; set; }

    public ReasonsNotToHost Reasons { get; set; }

    public string? Note { get; set; }

    /// <summary>Trainees at one time over all offers, whatever they add up to; empty for no limit below the sum.</summary>
    public int? TotalPlaces { get; set; }

    public DateOnly LastConfirmed { get; set; }

    public AnswerChannel Channel { get; set; }

    /// <summary>Who gave it, as the school wrote or said it.</summary>
    public required string GivenBy { get; set; }

    /// <summary>The organisation that wrote it down, where that was not the school.</summary>
    public OrganisationId? RecordedBy { get; set; }

    public Guid Version { get; set; }

    public List<AnswerRecipient> Recipients { get; init; } = [];

    public List<Offer> Offers { get; init; } = [];
}

/// <summary>A provider that a school's answer goes to.</summary>
public sealed class AnswerRecipient
{
    public HostingAnswerId Answer { get; init; }

    public OrganisationId Provider { get; init; }
}
