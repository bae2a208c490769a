using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Sends the draft to the partner. From here on its text never changes: every further change is a new version.</summary>
public sealed class OfferAgreement(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    public static readonly Refusal NobodyThere = new("AG-91", "Nobody at the partner can be reached. Add a contact with an email address to the organisation, then send the agreement");

    public sealed record Command(AgreementId Agreement, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (agreement, version, refusal) = await Draft.ToChange(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (agreement is null || version is null)
        {
            return refusal!;
        }

        var broken = AgreementRules.All.Broken(await AgreementFacts.Load(db, agreement, version, clock.Today(), stop));
        if (broken.Count > 0)
        {
            return broken;
        }

        (version.Stage, version.Digest) = (VersionStage.Offered, AgreementDocument.Digest(agreement, version));
        (version.OfferedAt, version.OfferedBy) = (clock.GetUtcNow(), actor.Name);
        if (await post.ToPartner(agreement, version, again: false, stop) == 0)
        {
            return NobodyThere;
        }

        AgreementAccess.Touch(db, agreement);
        log.Record(new AgreementOffered(agreement.Id, agreement.Provider, agreement.Partner, version.Number, version.Digest), actor);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }
}
