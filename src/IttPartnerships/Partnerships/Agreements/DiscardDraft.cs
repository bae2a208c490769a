using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Throws a draft away. What was in force or offered before stays as it was; an agreement that was never sent goes whole.</summary>
public sealed class DiscardDraft(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(AgreementId Agreement, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (agreement, version, refusal) = await Draft.ToChange(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (agreement is null || version is null)
        {
            return refusal!;
        }

        db.Remove(version);
        if (agreement.Versions.Count == 1)
        {
            db.Remove(agreement);
        }
        else
        {
            AgreementAccess.Touch(db, agreement);
        }

        log.Record(new DraftDiscarded(agreement.Id, agreement.Provider, agreement.Partner, version.Number), actor);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }
}
