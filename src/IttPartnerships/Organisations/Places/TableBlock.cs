using System.Globalization;

namespace IttPartnerships.Organisations.Places;

/// <summary>A part of a table that fits into one request.</summary>
internal sealed record TableBlock(int FirstSource, GridReference[] Sources, int FirstDestination, GridReference[] Destinations)
{
    public static IEnumerable<TableBlock> Over(IReadOnlyList<GridReference> sources, IReadOnlyList<GridReference> destinations, int largestSide)
    {
        for (var source = 0; source < sources.Count; source += largestSide)
        {
            for (var destination = 0; destination < destinations.Count; destination += largestSide)
            {
                yield return new(source, [.. sources.Skip(source).Take(largestSide)], destination, [.. destinations.Skip(destination).Take(largestSide)]);
            }
        }
    }

    /// <summary><c>/table/v1/{profile}/{longitude,latitude;…}?sources=0;1&amp;destinations=2;3&amp;annotations=duration</c></summary>
    public Uri Address(RoutingProfile profile)
    {
        var coordinates = string.Join(';', Sources.Concat(Destinations).Select(LongitudeLatitude));
        var sources = string.Join(';', Enumerable.Range(0, Sources.Length));
        var destinations = string.Join(';', Enumerable.Range(Sources.Length, Destinations.Length));
        var root = profile.BaseAddress.AbsoluteUri.TrimEnd('/');
        return new($"{root}/table/v1/{Uri.EscapeDataString(profile.Profile)}/{coordinates}?sources={sources}&destinations={destinations}&annotations=duration");
    }

    private static string LongitudeLatitude(GridReference place)
    {
        var point = place.ToCoordinates();
        return string.Create(CultureInfo.InvariantCulture, $"{point.Longitude:0.00000},{point.Latitude:0.00000}");
    }
}
