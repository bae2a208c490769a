using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Ends an agreement before its term is over, with a reason and a plan for whom it touches. Every delegation ends with it, and a change that was being written is dropped.</summary>
public sealed class EndAgreement(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    /// <param name="LastDay">The last day it is in force: today or later. One that has yet to begin is called off whole.</param>
    /// <param name="Plan">What happens to the trainees and schools it touches.</param>
    public sealed record Command(AgreementId Agreement, Guid Version, DateOnly LastDay, EndReason Reason, string Plan);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        await using var work = await WholeWork.Begin(db, stop);
        if (await AgreementAccess.Whole(db, command.Agreement, actor, stop) is not { } agreement || !actor.May(Permission.SignAgreements) || agreement.SideOf(actor) is not { } side)
        {
            return Refusal.NotFound;
        }

        if (agreement.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var broken = EndRules.All.Broken(new EndFacts(command, agreement, clock.Today()));
        if (broken.Count > 0)
        {
            return broken;
        }

        var before = agreement.HeldUntil;
        var last = agreement.HeldFrom > clock.Today() ? agreement.HeldFrom.Value.AddDays(-1) : command.LastDay;
        Decide(db, agreement, last, command.Reason, command.Plan.Trim(), actor.Name, clock.GetUtcNow());
        log.Record(new AgreementEnded(agreement.Id, agreement.Provider, agreement.Partner, agreement.Latest().Number, last, command.Reason, before), actor);
        if (side == AgreementSide.Partner)
        {
            await post.ToProvider(agreement, agreement.Latest(), "has ended its agreement", stop);
        }

        if ((await db.SaveOrRefuse(stop) ?? await PlannedOversight.With(db, agreement, clock.Today(), stop)) is { } conflict)
        {
            return conflict;
        }

        await work.Commit(stop);
        return new Done();
    }

    /// <summary>Everything that goes with an end: what holds ends, what waits for signatures is taken back, what was being written is dropped.</summary>
    internal static void Decide(AppDb db, Agreement agreement, DateOnly last, EndReason reason, string plan, string by, DateTimeOffset at)
    {
        if (agreement.Open() is { Stage: VersionStage.Offered } offered)
        {
            (offered.Stage, offered.AnsweredAt) = (VersionStage.Withdrawn, at);
        }

        Holding.End(agreement, last);
        if (agreement.Open() is { Stage: VersionStage.Draft } draft)
        {
            db.Remove(draft);
        }

        (agreement.EndReason, agreement.EndPlan, agreement.EndDecidedBy, agreement.EndDecidedAt) = (reason, plan, by, at);
        AgreementAccess.Touch(db, agreement);
    }
}

/// <summary>An agreement about to be ended.</summary>
public sealed record EndFacts(EndAgreement.Command Command, Agreement Agreement, DateOnly Today);

public static class EndRules
{
    public static readonly IReadOnlyList<Rule<EndFacts>> All =
    [
        new("AG-21", "Only an agreement that is in force or yet to begin can be ended", "R3", f => f.Agreement.HeldFrom is not null && (f.Agreement.HeldUntil is null || f.Agreement.HeldUntil >= f.Today)),
        new("AG-22", "The last day must be today or later, and before the day it would have ended", "Domain invariant 2",
            f => f.Agreement.HeldFrom > f.Today || (f.Command.LastDay >= f.Today && (f.Agreement.HeldUntil is null || f.Command.LastDay < f.Agreement.HeldUntil)),
            nameof(EndAgreement.Command.LastDay)),
        new("AG-23", "Write what happens to the trainees and schools it touches, in no more than 4,000 characters", "R3, AG-09",
            f => f.Command.Plan.Trim().Length is > 0 and <= AgreementText.LongestAims, nameof(EndAgreement.Command.Plan)),
        new("AG-24", "Choose a reason", "R3", f => Enum.IsDefined(f.Command.Reason), nameof(EndAgreement.Command.Reason)),
    ];
}
