using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Whether a delegation is sufficiently overseen, the worst first.</summary>
public enum OversightStatus
{
    Missing,
    Overdue,
    DueSoon,
    Sufficient,
}

/// <summary>One way of overseeing that the agreement in force names, with what was done of it.</summary>
/// <param name="LastSettled">The last day one was done, or was due and cancelled.</param>
public sealed record AgreedOversight(OversightMethod Method, int EveryMonths, string Owner, DateOnly? LastSettled);

/// <summary>An activity that people added, and that is neither done nor cancelled.</summary>
public sealed record ExtraOversight(OversightMethod Method, DateOnly DueOn, OversightActivityId Activity);

/// <summary>An action that is not closed, and what it came from.</summary>
/// <param name="DoneOn">When the activity took place.</param>
public sealed record OpenAction(
    OversightActionId Action, OversightActivityId Activity, OversightMethod Method, DateOnly DoneOn, OversightOutcome Outcome, AgreementSide Side, DateOnly DueOn);

/// <summary>An activity and the day it is due.</summary>
/// <param name="Extra">The one that people added; empty for what the arrangement asks for.</param>
public sealed record DueOversight(OversightMethod Method, DateOnly On, OversightActivityId? Extra = null);

/// <summary>All that says whether one delegation is sufficiently overseen on a day.</summary>
/// <param name="Held">The days the delegation is in force, through all versions of its agreement.</param>
/// <param name="Owned">A named person at the provider owns it.</param>
public sealed record OversightFacts(
    DateOnly On, Period Held, bool Owned, IReadOnlyList<AgreedOversight> Agreed, IReadOnlyList<ExtraOversight> Extra, IReadOnlyList<OpenAction> Actions)
{
    /// <summary>The next activity of each kind, the earliest first.</summary>
    public IReadOnlyList<DueOversight> Due =>
    [
        .. Agreed.Select(agreed => (agreed.Method, Due: OversightSchedule.NextDue(Held, agreed.EveryMonths, agreed.LastSettled)))
            .Where(next => next.Due is not null).Select(next => new DueOversight(next.Method, next.Due!.Value))
            .Concat(Extra.Select(extra => new DueOversight(extra.Method, extra.DueOn, extra.Activity)))
            .OrderBy(due => due.On).ThenBy(due => due.Method),
    ];
}

/// <summary>A status with all its reasons in words, the weightiest first.</summary>
public sealed record OversightJudgement(OversightStatus Status, IReadOnlyList<string> Reasons)
{
    public string Reason => Reasons[0];

    /// <summary>The first list with a broken rule decides.</summary>
    public static OversightJudgement Of(OversightFacts facts)
    {
        var status = OversightRules.Missing.Broken(facts).Count > 0 ? OversightStatus.Missing
            : OversightRules.Overdue.Broken(facts).Count > 0 ? OversightStatus.Overdue
            : OversightRules.DueSoon.Broken(facts).Count > 0 ? OversightStatus.DueSoon
            : OversightStatus.Sufficient;
        return new(status, OversightReasons.Of(facts));
    }
}
