using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations;

/// <summary>
/// The teaching school hubs that serve a school (W9): by its district, or by its local authority where the register gives no
/// district. Several hubs may serve one district.
/// </summary>
public sealed class HubsServing(AppDb db)
{
    public sealed record Query(OrganisationId School);

    /// <param name="District">The district as the hub's list writes it.</param>
    /// <param name="PartOnly">The hub serves a part of the school's district: nothing says in which part the school lies.</param>
    public sealed record Serving(OrganisationId Hub, string Name, string RegionCode, string District, bool PartOnly);

    public async Task<Outcome<IReadOnlyList<Serving>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister))
        {
            return Refusal.NotFound;
        }

        var school = await db.Schools.Where(s => s.Organisation == query.School)
            .Select(s => new { s.District, s.LocalAuthority }).SingleOrDefaultAsync(stop);
        if (school is null)
        {
            return new List<Serving>().AsReadOnly();
        }

        var hubs = await Of(school.District, stop);
        return (hubs.Count > 0 ? hubs : await Of(school.LocalAuthority, stop)).AsReadOnly();
    }

    private async Task<List<Serving>> Of(string? district, CancellationToken stop)
    {
        var folded = DistrictName.Fold(district);
        if (folded.Length == 0)
        {
            return [];
        }

        var found = await db.HubDistricts.Where(d => d.DistrictFolded == folded)
            .Join(db.Organisations, d => d.Hub, o => o.Id, (d, o) => new { o.Id, o.Name, d.RegionCode, d.District })
            .OrderBy(hub => hub.Name).ThenBy(hub => hub.RegionCode).ThenBy(hub => hub.District).ToListAsync(stop);
        return [.. found.Select(hub => new Serving(hub.Id, hub.Name, hub.RegionCode, hub.District, DistrictName.IsPart(hub.District)))];
    }
}
