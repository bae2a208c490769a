using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;

namespace IttPartnerships.Trainees;

/// <summary>Where somebody stands on the way to the award. Register's own words are in <c>itt-rules</c>, TR-28.</summary>
public enum TraineeStatus
{
    Expected,
    InTraining,
    Deferred,
    Withdrawn,
    Recommended,
    Awarded,
}

/// <summary>
/// Somebody who trains on a course of an accredited provider in a year. Only what placing and training them needs is kept: never ethnicity,
/// age, sex or grades.
/// </summary>
public sealed class Trainee : IEditable, IJournalled
{
    public TraineeId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public CourseId Course { get; set; }

    /// <summary>The year they begin in.</summary>
    public AcademicYear Year { get; set; }

    /// <summary>The provider's own number or name for them, unique with it.</summary>
    public required string Reference { get; set; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    /// <summary>Teacher reference number, 7 digits, once it is given.</summary>
    public string? Trn { get; set; }

    public TraineeStatus Status { get; set; }

    public DateOnly StartsOn { get; set; }

    public DateOnly EndsOn { get; set; }

    /// <summary>What they train to teach where it differs from the course's first subject.</summary>
    public string? Subject { get; set; }

    /// <summary>The one key stage they chose; a consecutive one goes with it (W1).</summary>
    public KeyStages ChosenKeyStage { get; set; }

    public string? HomePostcode { get; set; }

    /// <summary>Metres on the British National Grid; empty where the home is not known.</summary>
    public int? HomeEasting { get; set; }

    public int? HomeNorthing { get; set; }

    public TravelMode Travel { get; set; }

    /// <summary>One way; empty for the provider's usual limit.</summary>
    public int? MaxMinutes { get; set; }

    /// <summary>For employed routes (TR-26).</summary>
    public OrganisationId? EmployingSchool { get; set; }

    /// <summary>The day the provider confirmed that all checks were made (SG-01, SG-04): the fact alone, never a certificate.</summary>
    public DateOnly? SuitableOn { get; set; }

    public string? SuitabilityConfirmedBy { get; set; }

    /// <summary>When what tells who they are was erased; what others answer for stays.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    public Guid Version { get; set; }

    public GridReference Home => GridReference.TryAt(HomeEasting, HomeNorthing, out var home) ? home : default;
}

/// <summary>One step of a trainee's status, kept for ever.</summary>
public sealed class TraineeStep
{
    public Guid Id { get; init; }

    public TraineeId Trainee { get; init; }

    public TraineeStatus Status { get; init; }

    public DateOnly On { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>A school where a trainee is not placed, and why: their own former school, a relative's.</summary>
public sealed class TraineeExclusion
{
    public TraineeId Trainee { get; init; }

    public OrganisationId School { get; init; }

    public ExclusionReason Reason { get; init; }
}

public enum ExclusionReason
{
    AttendedAsPupil,
    RelativeThere,
    WorkedThere,
    Other,
}

/// <summary>Two who travel together, so are placed at the same schools if possible. Kept once, the smaller id first.</summary>
public sealed class TraineePair
{
    public TraineeId First { get; init; }

    public TraineeId Second { get; init; }
}

/// <summary>
/// A need or circumstance that placing has to respect, kept with the person's consent and for one purpose, seen under its own permission.
/// </summary>
public sealed class TraineeCircumstance : IEditable, IJournalled
{
    public CircumstanceId Id { get; init; }

    public TraineeId Trainee { get; init; }

    /// <summary>What is needed, not why: "step-free access", "leaves at 15:30 on Tuesdays".</summary>
    public required string Need { get; set; }

    /// <summary>What it is used for: "choosing placements", "support in school".</summary>
    public required string Purpose { get; set; }

    public DateOnly ConsentedOn { get; set; }

    /// <summary>The school may be told of it.</summary>
    public bool MayTellSchool { get; set; }

    /// <summary>The kind of setting at least one placement must be in, where that is the need.</summary>
    public SettingType? NeedsSetting { get; set; }

    /// <summary>Erased after this day.</summary>
    public DateOnly KeepUntil { get; set; }

    public Guid Version { get; set; }
}

/// <summary>A link that opens one trainee's own pages. The token itself is nowhere kept.</summary>
public sealed class TraineeLink
{
    public Guid Id { get; init; }

    public TraineeId Trainee { get; init; }

    public required string TokenHash { get; init; }

    /// <summary>Opens the calendar alone, for as long as they train: a calendar program asks for it again and again.</summary>
    public required string CalendarHash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
