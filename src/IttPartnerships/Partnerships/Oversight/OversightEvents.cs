using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Oversight;

// Nothing people wrote is kept here: it may name somebody.

/// <param name="OwnersGone">How many owners had left the provider.</param>
public sealed record OversightPlanned(OrganisationId Provider, int Added, int Moved, int NoLongerNeeded, int OwnersGone) : JournalEvent
{
    public override string Summary => $"Planned oversight: {Added} added, {Moved} moved, {NoLongerNeeded} no longer needed";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}

/// <param name="Person">Empty where nobody owns it any more.</param>
public sealed record OversightOwnerNamed(DelegationId Delegation, OrganisationId Provider, OrganisationId Partner, PersonId Person) : JournalEvent
{
    public override string Summary => "Named who owns the oversight of a delegation";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Partner.Value, Delegation.Value, Person.Value];
}

/// <summary>Something about one activity.</summary>
public abstract record OversightEvent(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Partner.Value, Activity.Value];
}

public sealed record OversightActivityAdded(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightMethod Method, DateOnly DueOn)
    : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => $"Added a {Method.InSentence} due on {OversightWords.Day(DueOn)}";
}

public sealed record OversightActivityArranged(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightMethod Method, DateOnly? PlannedFor, PersonId? Owner)
    : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => PlannedFor is { } day ? $"Planned a {Method.InSentence} for {OversightWords.Day(day)}" : $"Took the day back that a {Method.InSentence} was planned for";
}

public sealed record OversightRecorded(
    OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightMethod Method, DateOnly DoneOn, OversightOutcome Outcome, int Actions)
    : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => $"Recorded a {Method.InSentence} of {OversightWords.Day(DoneOn)}: {char.ToLowerInvariant(Outcome.Words[0])}{Outcome.Words[1..]}";
}

public sealed record OversightActivityCancelled(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightMethod Method, DateOnly DueOn)
    : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => $"Cancelled the {Method.InSentence} due on {OversightWords.Day(DueOn)}";
}

public sealed record OversightActionRaised(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightActionId Action, AgreementSide Side, DateOnly DueOn)
    : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => $"Raised an action for the {(Side == AgreementSide.Provider ? "accredited provider" : "partner")}, due on {OversightWords.Day(DueOn)}";
}

public sealed record OversightActionTaken(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightActionId Action) : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => "Took an action on";
}

public sealed record OversightActionClosed(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightActionId Action) : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => "Closed an action on its evidence";
}

public sealed record OversightEvidenceAdded(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightActionId? Action) : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => Action is null ? "Added evidence of an oversight activity" : "Added evidence of an action";
}

public sealed record OversightAnswered(OversightActivityId Activity, OrganisationId Provider, OrganisationId Partner, OversightActionId? Action) : OversightEvent(Activity, Provider, Partner)
{
    public override string Summary => Action is null ? "Wrote about an oversight activity" : "Wrote about an action";
}
