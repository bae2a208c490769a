using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Loads the draft of an agreement to be changed, and saves it: the same for every use case that writes in one.</summary>
internal static class Draft
{
    private static readonly Refusal NoDraft = new("AG-70", "There is no draft to change. Take the offer back, or vary the agreement, to get one");

    public static async Task<(Agreement? Agreement, AgreementVersion? Version, Refusal? Refusal)> ToChange(
        AppDb db, AgreementId id, Guid version, Actor actor, DateOnly today, CancellationToken stop)
    {
        var outcome = await AgreementAccess.ToWrite(db, id, version, actor, today, stop);
        if (!outcome.Try(out var agreement))
        {
            return (null, null, outcome.Refusals[0]);
        }

        return agreement.Open() is { Stage: VersionStage.Draft } draft ? (agreement, draft, null) : (null, null, NoDraft);
    }

    public static async Task<Outcome<Done>> Save(AppDb db, ActivityLog log, Agreement agreement, AgreementVersion version, string what, Actor actor, CancellationToken stop)
    {
        AgreementAccess.Touch(db, agreement);
        log.Record(new DraftChanged(agreement.Id, agreement.Provider, agreement.Partner, version.Number, what), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }
}
