using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Placements;

/// <summary>
/// Where a placement stands. Pencilled and confirmed live side by side; nothing leaves pencilled without a person's decision, and a day
/// alone makes a confirmed one under way and an under-way one completed.
/// </summary>
public enum PlacementState
{
    Pencilled,
    Proposed,
    Accepted,
    Confirmed,
    UnderWay,
    Completed,
    Declined,
    Expired,
    Withdrawn,
    EndedEarly,
}

/// <summary>One trainee at one school in one window.</summary>
public sealed class Placement : IEditable, IJournalled
{
    public PlacementId Id { get; init; }

    public TraineeId Trainee { get; init; }

    /// <summary>The accredited provider that answers for it.</summary>
    public OrganisationId Provider { get; init; }

    public OrganisationId School { get; set; }

    /// <summary>Which offer's place it takes; empty where a person placed someone without one.</summary>
    public OfferId? Offer { get; set; }

    /// <summary>Which window of the trainee's pattern it fills; empty for what lies outside one.</summary>
    public WindowId? Window { get; init; }

    /// <summary>The key stages taught in it.</summary>
    public KeyStages KeyStages { get; set; }

    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    public Weekdays Days { get; set; }

    public PlacementState State { get; set; }

    /// <summary>Takes a place: every state but declined, expired, withdrawn. One ended early takes it until its last day.</summary>
    public bool Live { get; set; }

    public DateTimeOffset PencilledAt { get; init; }

    public DateTimeOffset? ProposedAt { get; set; }

    /// <summary>The school is asked to answer by this day.</summary>
    public DateOnly? AnswerBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The day its trainee may see it.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Why it was declined, withdrawn or ended early.</summary>
    public string? Reason { get; set; }

    /// <summary>Why it was confirmed without an agreement in force (domain invariant 7).</summary>
    public string? OverrideReason { get; set; }

    /// <summary>Why a plan found it, as its trainee may read it once it is published; null where nobody chose to show it or no plan did.</summary>
    public string? PlanReason { get; set; }

    /// <summary>A planning run must leave it where it is.</summary>
    public bool Pinned { get; set; }

    public Guid Version { get; set; }

    public Period Period => new(FirstDay, LastDay);
}

/// <summary>Who mentors in a placement; named as soon as the school knows, and changed when it changes.</summary>
public sealed class PlacementMentor
{
    public Guid Id { get; init; }

    public PlacementId Placement { get; init; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    /// <summary>Mentoring time agreed, in minutes a week; empty where nobody said.</summary>
    public int? MinutesAWeek { get; set; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}

/// <summary>Whose person a support contact is. What a trainee asks goes to the school only where the trainee says so.</summary>
public enum SupportFrom
{
    Provider,
    LeadPartner,
    School,
}

/// <summary>A person who supports a placement (W6): the university tutor, the lead partner's coordinator.</summary>
public sealed class PlacementContact
{
    public Guid Id { get; init; }

    public PlacementId Placement { get; init; }

    public required string Name { get; set; }

    /// <summary>"University tutor".</summary>
    public required string Does { get; set; }

    public SupportFrom From { get; init; }

    public string? Email { get; set; }

    public string? Telephone { get; set; }
}

/// <summary>A day that did not go as planned. Days that did are not kept: they follow from dates, weekdays and the school's calendar.</summary>
public sealed class PlacementDay
{
    public PlacementId Placement { get; init; }

    public DateOnly Day { get; init; }

    public DayKind Kind { get; set; }

    /// <summary>Who said so: the trainee, the school, the provider.</summary>
    public required string SaidBy { get; set; }

    public DateTimeOffset SaidAt { get; set; }
}

public enum DayKind
{
    /// <summary>In school on a day that was not planned.</summary>
    Extra,
    Absent,
    SchoolClosed,
}
