using IttPartnerships.Data;
using IttPartnerships.Organisations.Places;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Where a provider is. The lists' latitudes and longitudes came from a world-wide address search: one real provider lies in
/// Chennai, others in Canada and the United States. So a place outside Britain gives way to that of a school of the same
/// postcode or URN, and one far from a school of the same postcode gives way to it.
/// </summary>
internal sealed class ProviderPlaces
{
    private const int FarMetres = 20_000;
    private readonly Dictionary<string, GridReference> byUrn = [];
    private readonly Dictionary<string, GridReference> byPostcode = [];

    public static async Task<ProviderPlaces> Load(AppDb db, IReadOnlyCollection<ProviderRow> rows, CancellationToken stop)
    {
        var places = new ProviderPlaces();
        string[] postcodes = [.. rows.Select(row => row.Address?.Postcode).OfType<string>().Distinct()];
        string[] urns = [.. rows.Select(row => row.Urn).OfType<string>().Distinct()];
        var schools = db.Organisations.AsNoTracking().Where(o => o.School != null)
            .SelectMany(o => o.Addresses, (o, a) => new { o.School!.Urn, a.Postcode, a.Easting, a.Northing, a.Until })
            .Where(a => a.Until == null && a.Easting != null);
        foreach (var chunk in postcodes.Chunk(500))
        {
            foreach (var school in await schools.Where(s => s.Postcode != null && chunk.Contains(s.Postcode)).ToListAsync(stop))
            {
                if (GridReference.TryAt(school.Easting, school.Northing, out var place))
                {
                    places.byPostcode.TryAdd(school.Postcode!, place);
                }
            }
        }

        foreach (var chunk in urns.Chunk(500))
        {
            foreach (var school in await schools.Where(s => chunk.Contains(s.Urn)).ToListAsync(stop))
            {
                if (GridReference.TryAt(school.Easting, school.Northing, out var place))
                {
                    places.byUrn.TryAdd(school.Urn, place);
                }
            }
        }

        return places;
    }

    /// <summary>The provider's place, or null where nothing trustworthy says; warns where the file's own place was not taken.</summary>
    public GridReference? Of(ProviderRow row, RegisterRun run)
    {
        var here = row.Address?.Postcode is { } postcode && byPostcode.TryGetValue(postcode, out var same) ? same : (GridReference?)null;
        var near = here ?? (row.Urn is { } urn && byUrn.TryGetValue(urn, out var school) ? school : null);
        if (row is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return near;
        }

        var point = new Coordinates(latitude, longitude);
        if (!point.TryToGrid(out var place))
        {
            Warn("This is not in Great Britain");
            return near;
        }

        if (here is { } other && place.MetresTo(other) > FarMetres)
        {
            Warn($"This is {place.MetresTo(other) / 1000:0} km from a school with the same postcode");
            return here;
        }

        return place;

        void Warn(string what) => run.Warnings.Add(
            row.Row, "latitude, longitude", point.ToString(), what + (near is null ? ", so the provider has no place" : ", so that of its postcode or URN was taken"));
    }
}
