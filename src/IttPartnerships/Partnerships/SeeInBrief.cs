using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships;

/// <summary>
/// An organisation's partnerships in a few numbers, for its first screen: who is in the one it leads, whose partner it is, and which
/// agreements need somebody. Counted by the database, so a partnership of 2,000 costs what one of 2 does.
/// </summary>
public sealed class SeeInBrief(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="Partners">Of the partnership the organisation leads, by kind of agreement in force.</param>
    /// <param name="Delegations">In force, to anybody in that partnership.</param>
    /// <param name="Needs">How many agreements need what; nothing that needs nobody.</param>
    /// <param name="Mine">Agreements in force or waiting in which the organisation is the partner, the provider's name first.</param>
    public sealed record Brief(
        DateOnly On, bool Leads, IReadOnlyDictionary<AgreementKind, int> Partners, int Delegations, IReadOnlyDictionary<AgreementNeed, int> Needs, IReadOnlyList<MyAgreement> Mine);

    /// <param name="People">Whom to talk to there.</param>
    public sealed record MyAgreement(
        AgreementId Id, OrganisationId Provider, string ProviderName, AgreementKind Kind, AgreementState State, DateOnly? HeldFrom, DateOnly? HeldUntil, bool ToSign, IReadOnlyList<PersonThere> People);

    public sealed record PersonThere(string Name, Role Role, string Email);

    public async Task<Outcome<Brief>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var partners = await Partnership.InForce(db, today).Where(a => a.Provider == own).GroupBy(a => a.Kind).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var delegations = partners.Count == 0 ? 0 : await Partnership.Delegated(db, today).CountAsync(d => d.Provider == own, stop);
        var leads = partners.Count > 0 || await db.Accreditations.AnyAsync(a => a.Organisation == own && (a.Until == null || a.Until >= today), stop);
        return new Brief(today, leads, partners, delegations, await Needs(actor, own, today, stop), await Mine(own, today, stop));
    }

    private async Task<Dictionary<AgreementNeed, int>> Needs(Actor actor, OrganisationId own, DateOnly today, CancellationToken stop)
    {
        var soon = today.AddDays(FindAgreements.DaysBeforeTheEnd);
        var seen = AgreementAccess.SeenBy(db, actor);
        var open = db.AgreementVersions.Where(v => seen.Any(a => a.Id == v.Agreement && (a.Partner != own || v.OfferedAt != null)));
        var counts = await db.Organisations.Where(o => o.Id == own).Select(_ => new
        {
            ToSend = open.Count(v => v.Stage == VersionStage.Draft),
            Partner = open.Count(v => v.Stage == VersionStage.Offered && !v.Signatures.Any(s => s.Side == AgreementSide.Partner)),
            Provider = open.Count(v => v.Stage == VersionStage.Offered && !v.Signatures.Any(s => s.Side == AgreementSide.Provider)),
            Asked = db.AgreementMessages.Where(m => m.Kind == MessageKind.ChangeAsked && m.SettledAt == null && seen.Any(a => a.Id == m.Agreement)).Select(m => m.Agreement).Distinct().Count(),
            Ending = seen.Count(a => a.HeldFrom <= today && a.HeldUntil >= today && a.HeldUntil <= soon && !db.Agreements.Any(r => r.RenewalOf == a.Id)),
        }).SingleAsync(stop);
        Dictionary<AgreementNeed, int> needs = new()
        {
            [AgreementNeed.ProviderToSign] = counts.Provider, [AgreementNeed.ChangeAsked] = counts.Asked, [AgreementNeed.PartnerToSign] = counts.Partner,
            [AgreementNeed.ToSend] = counts.ToSend, [AgreementNeed.Ending] = counts.Ending,
        };
        return needs.Where(need => need.Value > 0).ToDictionary();
    }

    private async Task<IReadOnlyList<MyAgreement>> Mine(OrganisationId own, DateOnly today, CancellationToken stop)
    {
        var mine = await db.Agreements.AsNoTracking()
            .Where(a => a.Partner == own && (a.HeldUntil == null || a.HeldUntil >= today) && a.Versions.Any(v => v.OfferedAt != null && (v.HeldFrom != null || v.Stage == VersionStage.Offered)))
            .Join(db.Organisations, a => a.Provider, o => o.Id, (a, o) => new
            {
                a.Id, a.Provider, o.Name, a.Kind, a.HeldFrom, a.HeldUntil,
                ToSign = a.Versions.Any(v => v.Stage == VersionStage.Offered && !v.Signatures.Any(s => s.Side == AgreementSide.Partner)),
            }).ToListAsync(stop);
        Role[] contacts = [Role.PartnershipManager, Role.QualityLead, Role.MentorCoordinator];
        var providers = mine.Select(a => a.Provider).Distinct().ToList();
        var people = (await db.People.AsNoTracking().SelectMany(p => p.Memberships, (p, m) => new { p.Name, p.Email, m.Role, m.Organisation })
            .Where(p => providers.Contains(p.Organisation) && contacts.Contains(p.Role)).ToListAsync(stop)).ToLookup(p => p.Organisation);
        return
        [
            .. mine.OrderBy(a => a.Name, StringComparer.CurrentCultureIgnoreCase).Select(a => new MyAgreement(
                a.Id, a.Provider, a.Name, a.Kind, AgreementStates.On(a.HeldFrom, a.HeldUntil, null, VersionStage.Offered, today), a.HeldFrom, a.HeldUntil, a.ToSign,
                [.. people[a.Provider].OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase).Select(p => new PersonThere(p.Name, p.Role, p.Email))])),
        ];
    }
}
