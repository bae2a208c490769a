using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>An organisation that has part in a component.</summary>
/// <param name="Person">Whom to talk to there.</param>
/// <param name="InPartnership">False where its agreement ended: then it no longer contributes.</param>
public sealed record Contributor(OrganisationId Organisation, string Name, string? Person, bool InPartnership);

/// <summary>
/// One component as the actor may see it: who does it, who is accountable, what is final and what is not yet. The accountable
/// organisation is the course's accredited provider, always.
/// </summary>
/// <param name="Versions">The latest first; for whoever has no part in it, approved ones only.</param>
public sealed record ComponentLine(
    CourseComponent Component, Contributor Lead, string Accountable, IReadOnlyList<Contributor> Contributors, IReadOnlyList<VersionSummary> Versions, bool MayWrite, bool Contributes)
{
    /// <summary>Null while nothing is final.</summary>
    public VersionSummary? Final => Versions.FirstOrDefault(version => version.Standing == VersionStanding.Final);

    public VersionSummary? Coming => Versions.FirstOrDefault(version => version.Standing == VersionStanding.Coming);

    public VersionSummary? Proposal => Versions.FirstOrDefault(version => version.State == ComponentState.Proposed);

    public IEnumerable<VersionSummary> Drafts => Versions.Where(version => version.State == ComponentState.Draft);
}

internal static class ComponentLines
{
    /// <summary>As many queries for one component as for a hundred.</summary>
    public static async Task<List<ComponentLine>> Load(AppDb db, CourseWork work, ComponentId? only, DateOnly today, CancellationToken stop)
    {
        var (course, rights) = work;
        var components = await db.CourseComponents.AsNoTracking().Include(c => c.Contributors)
            .Where(c => c.Course == course.Id && (only == null || c.Id == only)).OrderBy(c => c.Retired).ThenBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(stop);
        var ids = components.ConvertAll(component => component.Id);
        var partners = await Partnership.PartnersOf(db, course.Provider, today).ToHashSetAsync(stop);
        var versions = await db.ComponentVersions.AsNoTracking().Where(v => ids.Contains(v.Component)).OrderByDescending(v => v.Number)
            .Select(v => new
            {
                v.Id, v.Component, v.Number, v.State, v.AuthorOrganisation, v.ChangedAt, v.ProposedAt, v.ClosedAt, v.EffectiveFrom, v.SupersededFrom,
                ApprovedBy = db.ComponentDecisions.Where(d => d.Version == v.Id && d.Kind == DecisionKind.Approved).Select(d => d.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        var bodies = components.SelectMany(c => c.Contributors.Select(each => each.Organisation).Append(c.Lead))
            .Concat(versions.Select(v => v.AuthorOrganisation)).Append(course.Provider).Distinct().ToList();
        var names = await db.Organisations.Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var byComponent = versions.ToLookup(v => v.Component);

        return components.ConvertAll(component =>
        {
            var contributes = rights.Contributes(component.Id, component.Kind);
            return new ComponentLine(
                component, Named(component.Lead, null), names[course.Provider],
                [.. component.Contributors.Select(each => Named(each.Organisation, contributes ? each.Person : null)).OrderBy(each => each.Name, StringComparer.Ordinal)],
                [.. byComponent[component.Id].Where(v => contributes || v.State == ComponentState.Approved).Select(v => new VersionSummary(
                    v.Id, v.Number, v.State, VersionSummary.StandingOn(today, v.State, v.EffectiveFrom, v.SupersededFrom), v.AuthorOrganisation,
                    names[v.AuthorOrganisation], v.ChangedAt, v.ProposedAt, v.ClosedAt, v.EffectiveFrom, v.SupersededFrom, v.ApprovedBy))],
                rights.Writes(component) && !component.Retired && !course.Closed, contributes);
        });

        Contributor Named(OrganisationId organisation, string? person) =>
            new(organisation, names[organisation], person, organisation == course.Provider || partners.Contains(organisation));
    }
}
