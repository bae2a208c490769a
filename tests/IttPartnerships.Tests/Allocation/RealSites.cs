using System.Globalization;
using IttPartnerships.Allocation;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Allocation;

/// <summary>Coordinates of England's real open schools, where the real files are beside the repository.</summary>
public static class RealSites
{
    /// <param name="centre">Of the area, for example Birmingham.</param>
    /// <param name="count">How many of the schools nearest to it.</param>
    public static IReadOnlyList<ExampleSite> Around(string path, GridReference centre, int count)
    {
        using var stream = File.OpenRead(path);
        using var file = DelimitedFile.Open(stream, "open schools");
        var (phase, easting, northing) = (file.Column("phase"), file.Column("easting"), file.Column("northing"));
        List<ExampleSite> sites = [];
        while (file.Read())
        {
            if (GridReference.TryAt(Number(file[easting]), Number(file[northing]), out var place))
            {
                sites.Add(new ExampleSite(place, file[phase] switch
                {
                    "Secondary" or "All-through" or "16 plus" or "Middle deemed secondary" => ExamplePhase.Secondary,
                    "Not applicable" => ExamplePhase.Special,
                    _ => ExamplePhase.Primary,
                }));
            }
        }

        return [.. sites.OrderBy(site => site.Place.MetresTo(centre)).ThenBy(site => site.Place.Easting).Take(count)];
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
