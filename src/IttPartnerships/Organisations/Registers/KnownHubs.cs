using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The hubs we have, the training providers that may be one, and the schools that may lead one.</summary>
internal sealed class KnownHubs
{
    /// <summary>How the link from a hub to its lead school is worded: our own words, no register has the link.</summary>
    public const string LeadSchoolWords = "Lead school";

    private readonly Dictionary<string, Organisation> byId = [];
    private readonly ILookup<string, Organisation> providersByName;
    private readonly ILookup<string, LeadSchool> openSchoolsByName;
    private readonly ILookup<OrganisationId, HubDistrict> districts;
    private readonly HashSet<(OrganisationId Hub, string Urn)> led;

    private KnownHubs(List<Organisation> bodies, IEnumerable<LeadSchool> schools, IEnumerable<HubDistrict> districts, IEnumerable<OrganisationLink> led)
    {
        foreach (var hub in bodies)
        {
            if (IdOf(hub) is { } id)
            {
                byId[id] = hub;
            }
        }

        providersByName = bodies.Where(body => IdOf(body) is null).ToLookup(body => FoldedText.Fold(body.Name));
        openSchoolsByName = schools.ToLookup(school => FoldedText.Fold(school.Name));
        this.districts = districts.ToLookup(district => district.Hub);
        this.led = [.. led.Select(link => (link.Organisation, link.OtherUrn))];
    }

    public sealed record LeadSchool(OrganisationId Id, string Name, string Urn, string? District);

    public static async Task<KnownHubs> Load(AppDb db, IEnumerable<HubRow> hubs, CancellationToken stop)
    {
        var bodies = await db.Organisations.Include(o => o.Identifiers).Include(o => o.Names)
            .Where(o => o.Kind == OrganisationKind.TeachingSchoolHub || o.Identifiers.Any(i => i.Scheme == IdentifierScheme.HubId)).ToListAsync(stop);
        var wanted = hubs.Select(hub => FoldedText.Fold(hub.LeadSchool)).ToHashSet();
        List<LeadSchool> schools = [];
        var open = db.Organisations.Where(o => o.School != null && (o.Status == OrganisationStatus.Open || o.Status == OrganisationStatus.ProposedToClose))
            .Select(o => new LeadSchool(o.Id, o.Name, o.School!.Urn, o.School.District));
        await foreach (var school in open.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (wanted.Contains(FoldedText.Fold(school.Name)))
            {
                schools.Add(school);
            }
        }

        return new KnownHubs(
            bodies, schools, await db.HubDistricts.ToListAsync(stop), await db.Links.Where(link => link.Words == LeadSchoolWords).ToListAsync(stop));
    }

    public Organisation? Find(HubRow row) =>
        byId.TryGetValue(row.HubId, out var hub) ? hub
        : providersByName[FoldedText.Fold(row.Name)].ToList() is [var only] && IdOf(only) is null ? only
        : null;

    /// <summary>The one open school of that name; null where there is none or several.</summary>
    public LeadSchool? Leading(HubRow row) =>
        row.LeadSchool is { } name && openSchoolsByName[FoldedText.Fold(name)].ToList() is [var only] ? only : null;

    public bool IsLedBy(OrganisationId hub, string urn) => led.Contains((hub, urn));

    public bool HasSchools => openSchoolsByName.Count > 0;

    public IEnumerable<HubDistrict> DistrictsOf(OrganisationId hub) => districts[hub];

    public int CountWithout(IEnumerable<HubRow> rows) => byId.Keys.Except(rows.Select(row => row.HubId)).Count();

    private static string? IdOf(Organisation hub) => hub.Identifiers.Find(i => i.Scheme == IdentifierScheme.HubId)?.Value;
}
