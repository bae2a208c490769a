using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Who may see and write an agreement: the one place every use case of this room asks.</summary>
internal static class AgreementAccess
{
    /// <summary>Agreements the actor's organisation is a party to or prepared; a partner sees none that was never sent to it.</summary>
    public static IQueryable<Agreement> SeenBy(AppDb db, Actor actor)
    {
        if (!actor.May(Permission.SeePartnership))
        {
            return db.Agreements.Where(_ => false);
        }

        var own = actor.Organisation;
        return own is null
            ? db.Agreements
            : db.Agreements.Where(a => a.Provider == own || a.PreparedBy == own || (a.Partner == own && a.Versions.Any(v => v.Stage != VersionStage.Draft && v.OfferedAt != null)));
    }

    /// <summary>With all versions, sections, delegations and signatures, to be changed; null where the actor may not know of it.</summary>
    public static Task<Agreement?> Whole(AppDb db, AgreementId id, Actor actor, CancellationToken stop) =>
        WithParts(SeenBy(db, actor)).SingleOrDefaultAsync(a => a.Id == id, stop);

    /// <summary>The same, of which nothing can be saved.</summary>
    public static Task<Agreement?> WholeToRead(AppDb db, AgreementId id, Actor actor, CancellationToken stop) =>
        WithParts(SeenBy(db, actor)).AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(a => a.Id == id, stop);

    private static IQueryable<Agreement> WithParts(IQueryable<Agreement> agreements) => agreements
        .Include(a => a.Versions).ThenInclude(v => v.Sections)
        .Include(a => a.Versions).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight)
        .Include(a => a.Versions).ThenInclude(v => v.Signatures)
        .AsSplitQuery();

    /// <summary>The provider's own people, and those of the lead partner that prepared it for as long as it may.</summary>
    public static async Task<bool> MayWrite(this Actor actor, AppDb db, OrganisationId provider, OrganisationId? preparedBy, DateOnly on, CancellationToken stop) =>
        actor.May(Permission.KeepAgreements)
        && (actor.Organisation == provider || actor == Actor.CommandLine
            || (actor.Organisation is { } own && own == preparedBy && await MayPrepare(db, provider, own, on, stop)));

    /// <summary>Whether a lead partner may write agreements with placement schools for the provider on a day.</summary>
    public static Task<bool> MayPrepare(AppDb db, OrganisationId provider, OrganisationId partner, DateOnly on, CancellationToken stop) =>
        db.AgreementVersions.AnyAsync(
            v => v.PreparesSchoolAgreements && v.HeldFrom <= on && (v.HeldUntil == null || v.HeldUntil >= on)
                && db.Agreements.Any(a => a.Id == v.Agreement && a.Provider == provider && a.Partner == partner && a.Kind == AgreementKind.LeadPartner),
            stop);

    /// <summary>The whole agreement for whoever may write it; refuses an outdated look at it.</summary>
    public static async Task<Outcome<Agreement>> ToWrite(AppDb db, AgreementId id, Guid version, Actor actor, DateOnly today, CancellationToken stop)
    {
        if (await Whole(db, id, actor, stop) is not { } agreement || !await actor.MayWrite(db, agreement.Provider, agreement.PreparedBy, today, stop))
        {
            return Refusal.NotFound;
        }

        return agreement.Version == version ? agreement : Refusal.Changed;
    }

    /// <summary>
    /// Waits until nobody else signs an agreement of the same pair, until the transaction ends: what is read after it stays so.
    /// Without it two second signatures at once could wait for each other for ever.
    /// </summary>
    public static async Task TakeTurn(AppDb db, AgreementId id, CancellationToken stop)
    {
        if (await db.Agreements.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.Provider, a.Partner }).SingleOrDefaultAsync(stop) is { } pair)
        {
            await ExclusiveWork.Take(db, $"agreements of {pair.Provider.Value} and {pair.Partner.Value}", stop);
        }
    }

    /// <summary>Marks the agreement as changed, so that whoever looked at it before is told.</summary>
    public static void Touch(AppDb db, Agreement agreement) => db.Entry(agreement).Property(a => a.Version).IsModified = true;

    public static AgreementVersion Latest(this Agreement agreement) => agreement.Versions.MaxBy(v => v.Number)!;

    /// <summary>The newest version that held or is to hold; null where none does.</summary>
    public static AgreementVersion? LastHeld(this Agreement agreement) => agreement.Versions.Where(v => v.HeldFrom is not null).MaxBy(v => v.Number);

    public static AgreementVersion? Open(this Agreement agreement) => agreement.Versions.Find(v => v.IsOpen);

    public static AgreementVersion? On(this Agreement agreement, DateOnly day) =>
        agreement.Versions.Find(v => v.HeldFrom <= day && (v.HeldUntil is null || v.HeldUntil >= day));

    public static AgreementSide? SideOf(this Agreement agreement, Actor actor) =>
        actor.Organisation == agreement.Provider ? AgreementSide.Provider : actor.Organisation == agreement.Partner ? AgreementSide.Partner : null;
}
