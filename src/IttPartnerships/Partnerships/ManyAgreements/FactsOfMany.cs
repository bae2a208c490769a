using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.Capacity;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What the rules look at, for hundreds of agreements of one provider in a handful of queries.</summary>
/// <param name="Held">The days agreements of the provider hold, by partner.</param>
/// <param name="Assessed">By partner, for which responsibilities its capacity is assessed.</param>
/// <param name="Reachable">Partners with somebody who can be written to.</param>
internal sealed record FactsOfMany(
    DateOnly Today, IReadOnlySet<string> Courses, ILookup<OrganisationId, Period> Accredited, ILookup<OrganisationId, (AgreementId Id, Period Held)> Held,
    IReadOnlyDictionary<OrganisationId, FactsOfMany.Body> Bodies, IReadOnlyDictionary<OrganisationId, HashSet<Responsibility>> Assessed, IReadOnlySet<OrganisationId> Reachable)
{
    public sealed record Body(string Name, OrganisationStatus Status, OrganisationKind Kind);

    /// <param name="leads">Partners to whom something is or is to be delegated.</param>
    public static async Task<FactsOfMany> Load(
        AppDb db, OrganisationId provider, IReadOnlyCollection<OrganisationId> partners, IReadOnlyCollection<OrganisationId> leads, Actor actor, DateOnly today, CancellationToken stop)
    {
        OrganisationId[] all = [provider, .. partners];
        var bodies = await db.Organisations.AsNoTracking().Where(o => all.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Status, o.Kind })
            .ToDictionaryAsync(o => o.Id, o => new Body(o.Name, o.Status, o.Kind), stop);
        var accredited = await db.Accreditations.AsNoTracking().Where(a => all.Contains(a.Organisation)).ToListAsync(stop);
        var held = await db.Agreements.AsNoTracking().Where(a => a.Provider == provider && a.HeldFrom != null).Select(a => new { a.Id, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        var courses = await db.Courses.AsNoTracking().Where(c => c.Provider == provider).Select(c => c.Code).ToListAsync(stop);
        var assessed = await CapacityFacts.Ready(db, provider, leads, today, stop);

        return new FactsOfMany(
            today, courses.ToHashSet(StringComparer.OrdinalIgnoreCase), accredited.ToLookup(a => a.Organisation, a => a.Period),
            held.ToLookup(a => a.Partner, a => (a.Id, new Period(a.HeldFrom, a.HeldUntil))), bodies, assessed, await CanBeReached(db, provider, partners, actor, stop));
    }

    public string Name(OrganisationId organisation) => Bodies[organisation].Name;

    public AgreementFacts Of(Agreement agreement, AgreementVersion version) => new(
        agreement, version, [.. Accredited[agreement.Provider]], [.. Accredited[agreement.Partner]],
        [.. Held[agreement.Partner].Where(other => other.Id != agreement.Id).Select(other => other.Held)],
        Bodies[agreement.Partner].Status, Bodies[agreement.Partner].Kind, Assessed.GetValueOrDefault(agreement.Partner) ?? [], Courses, Today);

    /// <summary>Why this would stay a draft if it were sent now.</summary>
    public IEnumerable<string> WhyNotSent(Agreement agreement, AgreementVersion version) =>
        [.. AgreementRules.All.Broken(Of(agreement, version)).Select(refusal => refusal.Statement), .. Reachable.Contains(agreement.Partner) ? [] : new[] { OfferAgreement.NobodyThere.Statement }];

    private static async Task<HashSet<OrganisationId>> CanBeReached(AppDb db, OrganisationId provider, IReadOnlyCollection<OrganisationId> partners, Actor actor, CancellationToken stop)
    {
        Role[] signers = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.SignAgreements))];
        var own = actor.Organisation;
        var people = await db.Memberships.AsNoTracking().Where(m => partners.Contains(m.Organisation) && signers.Contains(m.Role)).Select(m => m.Organisation).Distinct().ToListAsync(stop);
        var contacts = await db.Contacts.AsNoTracking().Where(c => partners.Contains(c.Organisation) && (c.KeptBy == provider || c.KeptBy == own) && c.Email != null)
            .Select(c => c.Organisation).Distinct().ToListAsync(stop);
        return [.. people, .. contacts];
    }
}
