using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Takes an offer back before both have signed: to rewrite it as the next version, or for good.</summary>
public sealed class WithdrawOffer(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal NothingOffered = new("AG-92", "There is no version waiting for signatures");

    /// <param name="Rewrite">Begins the next version with the same text, as a draft.</param>
    public sealed record Command(AgreementId Agreement, Guid Version, bool Rewrite);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var outcome = await AgreementAccess.ToWrite(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (!outcome.Try(out var agreement))
        {
            return outcome.Refusals[0];
        }

        if (agreement.Open() is not { Stage: VersionStage.Offered } version)
        {
            return NothingOffered;
        }

        var next = command.Rewrite ? NewAgreement.Next(agreement, version, version.EffectiveFrom, version.Reason) : null;

        // The old one must be closed in the database before the new one is open: one version at a time is.
        await using var work = await WholeWork.Begin(db, stop);
        (version.Stage, version.AnsweredAt) = (VersionStage.Withdrawn, clock.GetUtcNow());
        AgreementAccess.Touch(db, agreement);
        log.Record(new OfferWithdrawn(agreement.Id, agreement.Provider, agreement.Partner, version.Number, next?.Number), actor);
        if (await db.SaveOrRefuse(stop) is { } conflict)
        {
            return conflict;
        }

        if (next is not null)
        {
            db.Add(next);
            if (await db.SaveOrRefuse(stop) is { } later)
            {
                return later;
            }
        }

        await work.Commit(stop);
        return new Done();
    }
}
