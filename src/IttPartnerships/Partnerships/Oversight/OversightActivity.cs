using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Oversight;

public enum ActivityState
{
    Planned,
    Done,
    Cancelled,

    /// <summary>Taken back by the product: the delegation ended, or its agreement asks for this no more.</summary>
    NoLongerNeeded,
}

public enum OversightOutcome
{
    MeetsExpectations,
    MeetsWithActions,
    DoesNotMeet,
}

/// <summary>
/// One visit, sampling, meeting and so on by which the provider oversees one delegation (R20). Those that the arrangement asks
/// for are planned by the product; people may add more.
/// </summary>
public sealed class OversightActivity : IEditable, IJournalled
{
    public OversightActivityId Id { get; init; }

    /// <summary>The delegation's parties again, so that "what do we oversee" is one look at one table.</summary>
    public OrganisationId Provider { get; init; }

    public OrganisationId Partner { get; init; }

    public DelegationId Delegation { get; init; }

    public OversightMethod Method { get; init; }

    /// <summary>Added by a person, beside what the arrangement asks for.</summary>
    public bool Extra { get; init; }

    public DateOnly MadeOn { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The day people agreed on; empty until they have.</summary>
    public DateOnly? PlannedFor { get; set; }

    /// <summary>Whoever at the provider does it, where that is not whoever owns the delegation's oversight.</summary>
    public PersonId? Owner { get; set; }

    public ActivityState State { get; set; }

    public DateOnly? DoneOn { get; set; }

    public OversightOutcome? Outcome { get; set; }

    public string? Summary { get; set; }

    public string? Strengths { get; set; }

    public DateOnly? CancelledOn { get; set; }

    public string? CancelReason { get; set; }

    public Guid Version { get; set; }

    public List<OversightAction> Actions { get; init; } = [];

    public List<OversightEvidence> Evidence { get; init; } = [];

    public List<OversightMessage> Messages { get; init; } = [];
}

/// <summary>Something found that must be put right, by one of the two sides and by a day. Closed only on evidence.</summary>
public sealed class OversightAction : IEditable, IJournalled
{
    public OversightActionId Id { get; init; }

    public OversightActivityId Activity { get; init; }

    /// <summary>What was found, and what must be done.</summary>
    public required string What { get; set; }

    public AgreementSide Side { get; set; }

    /// <summary>Who of that side does it, by job title.</summary>
    public required string Owner { get; set; }

    /// <summary>The person who took it on.</summary>
    public PersonId? Person { get; set; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly DueOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public Guid Version { get; set; }
}

/// <summary>What shows that an activity took place, or that an action was carried out. Never changed.</summary>
public sealed class OversightEvidence : IJournalled
{
    public Guid Id { get; init; }

    public OversightActivityId Activity { get; init; }

    /// <summary>The action it shows to be carried out; empty for evidence of the activity itself.</summary>
    public OversightActionId? Action { get; init; }

    public required string What { get; init; }

    /// <summary>Where it can be looked at.</summary>
    public string? Link { get; init; }

    public KeptFileId? File { get; init; }

    public OrganisationId By { get; init; }

    public PersonId? Person { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What one side told the other about an activity or an action.</summary>
public sealed class OversightMessage : IJournalled
{
    public Guid Id { get; init; }

    public OversightActivityId Activity { get; init; }

    public OversightActionId? Action { get; init; }

    public required string Text { get; init; }

    public OrganisationId By { get; init; }

    public PersonId? Person { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>That a person at the provider owns the oversight of a delegation, from a day on.</summary>
public sealed class OversightOwner : IJournalled
{
    public Guid Id { get; init; }

    public OrganisationId Provider { get; init; }

    public DelegationId Delegation { get; init; }

    public PersonId Person { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day; empty while it goes on.</summary>
    public DateOnly? Until { get; set; }
}
