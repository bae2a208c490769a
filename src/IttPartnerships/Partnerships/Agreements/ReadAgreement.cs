using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>One agreement to read: the version in force on a day or a version by its number, who signed it, and what was said about it.</summary>
public sealed class ReadAgreement(AppDb db, TimeProvider clock)
{
    /// <param name="On">The version that held on this day; where null, the one that waits for an answer, else the one in force, else the latest.</param>
    public sealed record Query(AgreementId Agreement, DateOnly? On = null, int? Number = null);

    /// <param name="Agreement">With every version the actor may see, the newest first.</param>
    /// <param name="Version">Null where none held on the day asked for.</param>
    /// <param name="Side">Whose reader it is; null for the lead partner that prepared it.</param>
    /// <param name="MayWrite">May write drafts, send and take back.</param>
    /// <param name="MaySign">May sign, decline or end for their side.</param>
    public sealed record View(
        Agreement Agreement, string ProviderName, string PartnerName, string? PreparedByName, AgreementVersion? Version, IReadOnlyList<AgreementPart> Parts,
        IReadOnlyList<AgreementMessage> Messages, AgreementSide? Side, bool MayWrite, bool MaySign, bool MayAsk, AgreementState State, AgreementId? Renewal)
    {
        public AgreementVersion? Open => Agreement.Versions.Find(v => v.IsOpen);

        public AgreementVersion? Draft => Open is { Stage: VersionStage.Draft } draft ? draft : null;

        public AgreementVersion? Offered => Open is { Stage: VersionStage.Offered } offered ? offered : null;
    }

    public async Task<Outcome<View>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await AgreementAccess.WholeToRead(db, query.Agreement, actor, stop) is not { } agreement)
        {
            return Refusal.NotFound;
        }

        var (side, mayWrite) = (agreement.SideOf(actor), await actor.MayWrite(db, agreement.Provider, agreement.PreparedBy, today, stop));
        if (side == AgreementSide.Partner)
        {
            agreement.Versions.RemoveAll(v => v.OfferedAt is null);
        }

        agreement.Versions.Sort((one, other) => other.Number.CompareTo(one.Number));
        var version = Chosen(agreement, query, today);
        if (query.Number is not null && version is null)
        {
            return Refusal.NotFound;
        }

        OrganisationId?[] bodies = [agreement.Provider, agreement.Partner, agreement.PreparedBy];
        var names = await db.Organisations.AsNoTracking().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var messages = await db.AgreementMessages.AsNoTracking().Where(m => m.Agreement == agreement.Id).OrderBy(m => m.At).ToListAsync(stop);
        var renewal = await AgreementAccess.SeenBy(db, actor).Where(a => a.RenewalOf == agreement.Id).Select(a => (AgreementId?)a.Id).FirstOrDefaultAsync(stop);
        var latest = agreement.Versions.Count > 0 ? agreement.Versions[0].Stage : VersionStage.Draft;
        return new View(
            agreement, names[agreement.Provider], names[agreement.Partner], agreement.PreparedBy is { } preparer ? names[preparer] : null, version,
            version is null ? [] : AgreementDocument.Parts(agreement, version), messages, side, mayWrite,
            side is not null && actor.May(Permission.SignAgreements), actor.May(Permission.KeepAgreements) && (side is not null || mayWrite),
            AgreementStates.On(agreement.HeldFrom, agreement.HeldUntil, agreement.EndReason, latest, query.On ?? today), renewal);
    }

    private static AgreementVersion? Chosen(Agreement agreement, Query query, DateOnly today) => query switch
    {
        { Number: { } number } => agreement.Versions.Find(v => v.Number == number),
        { On: { } day } => agreement.On(day),
        _ => agreement.Versions.Find(v => v.Stage == VersionStage.Offered) ?? agreement.On(today) ?? agreement.Versions.FirstOrDefault(),
    };
}
