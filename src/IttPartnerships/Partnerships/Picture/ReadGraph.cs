using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>Loads the facts of a picture in a number of queries that does not grow with it.</summary>
internal sealed class ReadGraph(AppDb db, AcademicYear year, DateOnly on)
{
    /// <summary>Links of agreements in force, with what each delegates on the day.</summary>
    public async Task<List<GraphLink>> Signed(IQueryable<Agreement> agreements, CancellationToken stop)
    {
        var rows = await agreements.AsNoTracking().Select(a => new { a.Id, a.Provider, a.Partner, a.Kind, a.PreparedBy, a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = agreements.Select(a => a.Id);
        var delegated = await Partnership.Delegated(db, on).AsNoTracking().Where(d => ids.Contains(d.Agreement)).ToListAsync(stop);
        var hosts = await db.AgreementVersions.Where(v => v.Hosts && v.HeldFrom <= on && (v.HeldUntil == null || v.HeldUntil >= on) && ids.Contains(v.Agreement))
            .Select(v => v.Agreement).ToListAsync(stop);
        var (first, last) = (year.FirstDay, year.LastDay);
        var placed = await db.Placements.Where(p => p.Live && p.ProposedAt != null && p.FirstDay >= first && p.FirstDay <= last && agreements.Any(a => a.Provider == p.Provider && a.Partner == p.School))
            .GroupBy(p => new { p.Provider, p.School }).Select(g => new { g.Key.Provider, g.Key.School, Trainees = g.Select(p => p.Trainee).Distinct().Count() }).ToDictionaryAsync(x => (x.Provider, x.School), x => x.Trainees, stop);
        var (byAgreement, hosting) = (delegated.ToLookup(d => d.Agreement), hosts.ToHashSet());
        return rows.ConvertAll(row => new GraphLink(row.Provider, row.Partner, row.Kind, LinkSource.Agreement)
        {
            Delegated = [.. byAgreement[row.Id].OrderBy(d => d.Responsibility).ThenBy(d => d.Id.Value).Select(d => new GraphDelegation(d.Responsibility, d.Scope.IsEverything ? "" : d.Scope.Words))],
            PreparedBy = row.PreparedBy,
            Hosts = hosting.Contains(row.Id),
            Held = new(row.HeldFrom, row.HeldUntil),
            Placements = placed.GetValueOrDefault((row.Provider, row.Partner)),
        });
    }

    /// <summary>Links of the published list of the year.</summary>
    public async Task<List<GraphLink>> Published(IQueryable<PublishedPartnership> published, CancellationToken stop)
    {
        var rows = await published.AsNoTracking().Where(p => p.Year == year).ToListAsync(stop);
        return rows.ConvertAll(row => new GraphLink(row.Provider, row.Partner, AgreementKind.LeadPartner, LinkSource.PublishedList) { Held = year.Period });
    }

    /// <param name="members">Every organisation the links name, as a query, so that two thousand ids are never sent.</param>
    /// <param name="also">One that is shown though no link may name it.</param>
    public async Task<PartnershipGraph> With(IReadOnlyList<GraphLink> links, IQueryable<OrganisationId> members, OrganisationId? also, CancellationToken stop)
    {
        var rows = await db.Organisations.AsNoTracking().Where(o => o.Id == also || members.Contains(o.Id))
            .Select(o => new { o.Id, o.Name, o.Kind, Trust = o.School == null ? null : o.School.TrustName, District = o.School == null ? null : o.School.District ?? o.School.LocalAuthority, Region = o.School == null ? null : o.School.Region })
            .ToListAsync(stop);
        var hubs = links.Any(link => link.Kind == AgreementKind.PlacementSchool) ? await Hubs(stop) : [];
        return PartnershipGraph.Of(year, on, rows.Select(row => new GraphBody(row.Id, row.Name, row.Kind)
        {
            Trust = row.Trust,
            District = row.District,
            Region = row.Region,
            Hub = row.District is null ? null : hubs.GetValueOrDefault(DistrictName.Fold(row.District)),
        }), links);
    }

    /// <summary>The hub of each district; a few hundred rows for the country.</summary>
    private async Task<Dictionary<string, string>> Hubs(CancellationToken stop)
    {
        var rows = await db.HubDistricts.Join(db.Organisations, d => d.Hub, o => o.Id, (d, o) => new { d.DistrictFolded, o.Name }).ToListAsync(stop);
        return rows.GroupBy(row => row.DistrictFolded).ToDictionary(group => group.Key, group => group.Select(row => row.Name).Order(StringComparer.Ordinal).First());
    }
}
