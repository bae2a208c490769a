using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Begins a new version of an agreement that holds or is to hold (R3). The one in force stays so until both have signed the new one.</summary>
public sealed class VaryAgreement(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(AgreementId Agreement, Guid Version, DateOnly EffectiveFrom, string Reason);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var outcome = await AgreementAccess.ToWrite(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (!outcome.Try(out var agreement))
        {
            return outcome.Refusals[0];
        }

        var like = agreement.Versions.Where(v => v.HeldFrom is not null).MaxBy(v => v.Number);
        var broken = VariationRules.All.Broken(new VariationFacts(command, like, agreement, clock.Today()));
        if (broken.Count > 0)
        {
            return broken;
        }

        var next = NewAgreement.Next(agreement, like!, command.EffectiveFrom, command.Reason.Trim());
        db.Add(next);
        AgreementAccess.Touch(db, agreement);
        log.Record(new VariationDrafted(agreement.Id, agreement.Provider, agreement.Partner, next.Number, command.EffectiveFrom), actor);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }
}

/// <summary>A variation about to be begun.</summary>
/// <param name="Like">The newest version that holds or is to hold; null where there is none.</param>
public sealed record VariationFacts(VaryAgreement.Command Command, AgreementVersion? Like, Agreement Agreement, DateOnly Today);

public static class VariationRules
{
    public static readonly IReadOnlyList<Rule<VariationFacts>> All =
    [
        new("AG-31", "Only an agreement that both have signed and that has not ended can be varied", "R3",
            f => f.Agreement.EndReason is null && f.Like is { } like && (like.HeldUntil is null || like.HeldUntil >= f.Today)),
        new("AG-32", "Another version is being written or waits for signatures. Finish that one first", "Domain invariant 2", f => f.Agreement.Versions.TrueForAll(v => !v.IsOpen)),
        new("AG-33", "It takes effect today or later, and before the agreement ends", "R3",
            f => f.Command.EffectiveFrom >= f.Today && (f.Like is null || (f.Command.EffectiveFrom >= f.Like.HeldFrom && (f.Like.HeldUntil is null || f.Command.EffectiveFrom <= f.Like.HeldUntil))),
            nameof(VaryAgreement.Command.EffectiveFrom)),
        new("AG-34", "Say why this version replaces the one before, in no more than 2,000 characters", "R3",
            f => f.Command.Reason.Trim().Length is > 0 and <= AgreementText.LongestReason, nameof(VaryAgreement.Command.Reason)),
    ];
}
