using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Responsibilities;

/// <summary>
/// For each of the seven responsibilities on a day: who does it, and who is accountable. The provider sees every partner's part, a
/// partner its own; both in the same words. The second answer is the accredited provider, whatever the first (R9, R22).
/// </summary>
public sealed class FindResponsibilities(AppDb db, TimeProvider clock)
{
    /// <param name="On">Today where null. A day in the past answers as it stood then.</param>
    public sealed record Query(DateOnly? On = null);

    /// <param name="Whole">The reader is the provider: every partner's part is there.</param>
    public sealed record Part(OrganisationId Accountable, string AccountableName, bool Whole, IReadOnlyList<ResponsibilityLine> Lines, IReadOnlyList<Finding> Findings);

    /// <param name="About">The organisation it is about; null where the sentence says all.</param>
    public sealed record Finding(string Rule, string Statement, string Source, string? About, AgreementId? Agreement);

    /// <summary>One part for each partnership the actor's organisation leads or is a lead partner in, its own first.</summary>
    public async Task<Outcome<IReadOnlyList<Part>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var on = query.On ?? clock.Today();
        var leading = await Partnership.InForce(db, on).AsNoTracking().Where(a => (a.Provider == own || a.Partner == own) && a.Kind == AgreementKind.LeadPartner)
            .Select(a => new { a.Id, a.Provider, a.Partner }).ToListAsync(stop);
        var providers = leading.Select(a => a.Provider).Distinct().ToList();
        if (!providers.Contains(own) && await OrganisationRoles.InForce(db, on).AnyAsync(a => a.Organisation == own, stop))
        {
            providers.Add(own);
        }

        var delegated = await db.Delegations.AsNoTracking().Where(d => d.HeldFrom != null && (d.HeldUntil == null || d.HeldUntil >= on) && (d.Provider == own || d.Partner == own)).ToListAsync(stop);
        var courses = await db.Courses.AsNoTracking().Where(c => c.Provider == own && !c.Closed).OrderBy(c => c.Code).Select(c => new CourseOf(c.Code, c.Title, c.Phase)).ToListAsync(stop);
        List<OrganisationId> bodies = [.. providers, .. leading.Select(a => a.Partner), .. delegated.Select(d => d.Partner)];
        var known = await db.Organisations.AsNoTracking().Where(o => bodies.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Kind }).ToDictionaryAsync(o => o.Id, stop);
        var hubs = leading.Select(a => a.Partner).Where(id => known[id].Kind == OrganisationKind.TeachingSchoolHub).Distinct().ToList();
        var delivering = await Delivering(hubs, on, stop);

        var parts = delegated.Where(d => known.ContainsKey(d.Partner)).ToLookup(
            d => (d.Provider, d.Responsibility), d => new DonePart(d.Agreement, d.Partner, known[d.Partner].Name, d.Scope, new Period(d.HeldFrom, d.HeldUntil)));
        return providers.Where(known.ContainsKey).OrderByDescending(provider => provider == own).ThenBy(provider => known[provider].Name, StringComparer.CurrentCultureIgnoreCase).Select(provider =>
        {
            List<ResponsibilityLine> lines = [.. Enum.GetValues<Responsibility>().Select(what => ResponsibilityLine.Of(what, [.. parts[(provider, what)]], provider == own ? courses : [], on))];
            var findings = leading.Where(a => a.Provider == provider)
                .Select(a => (a.Id, Facts: new HubFacts(known[a.Partner].Name, on, hubs.Contains(a.Partner), IsLeadPartner: true, delivering.Contains(a.Partner))))
                .SelectMany(hub => ResponsibilityRules.OfHubs.Where(rule => !rule.Holds(hub.Facts)).Select(rule => new Finding(rule.Id, rule.Statement, rule.Source, hub.Facts.Name, hub.Id)))
                .Concat(lines.SelectMany(line => ResponsibilityRules.OfLines.Where(rule => !rule.Holds(line)).Select(rule => new Finding(rule.Id, rule.Statement, rule.Source, line.What.Words, null))));
            return new Part(provider, known[provider].Name, provider == own, lines, [.. findings]);
        }).ToList().AsReadOnly();
    }

    /// <summary>Of these hubs, those that deliver ITT courses for any provider, or as one.</summary>
    private async Task<HashSet<OrganisationId>> Delivering(List<OrganisationId> hubs, DateOnly on, CancellationToken stop) => hubs.Count == 0 ? [] :
    [
        .. await Partnership.Delegated(db, on).Where(d => hubs.Contains(d.Partner) && d.Responsibility == Responsibility.CourseDelivery).Select(d => d.Partner)
            .Union(OrganisationRoles.InForce(db, on).Where(a => hubs.Contains(a.Organisation)).Select(a => a.Organisation)).ToListAsync(stop),
    ];
}
