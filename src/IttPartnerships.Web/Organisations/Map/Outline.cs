using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>
/// The coasts of the British Isles and the near continent in metres on the British National Grid. The file is <c>countries-10m.json</c> of the npm package
/// world-atlas (ISC; Natural Earth's 1:10 million data, public domain), fetched at set-up by the lock file and copied beside the program by the build.
/// </summary>
public sealed class Outline
{
    private const string FileName = "countries-10m.json";
    private const string UnitedKingdom = "826";
    private static readonly string[] Neighbours = ["372", "833", "831", "832", "250", "056"]; // Ireland, Isle of Man, Guernsey, Jersey, France, Belgium
    private static readonly Lazy<Outline> FromBuild = new(() => Load(Path.Combine(AppContext.BaseDirectory, "map", FileName)));

    private Outline(List<Ring> home, List<Ring> beyond)
    {
        Home = home;
        Beyond = beyond;
    }

    public static Outline None { get; } = new([], []);

    /// <summary>Read once, at the first map; <see cref="None"/> where set-up did not bring the file.</summary>
    public static Outline Shipped => FromBuild.Value;

    public bool IsKnown => Home.Count > 0;

    internal IReadOnlyList<Ring> Home { get; }

    internal IReadOnlyList<Ring> Beyond { get; }

    public static Outline Load(string path)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        using var file = File.OpenRead(path);
        var countries = TopoJson.Rings(file, "countries", Neighbours.Append(UnitedKingdom).ToHashSet(StringComparer.Ordinal));
        return new(
            [.. countries.Where(country => country.Id == UnitedKingdom).SelectMany(Near)],
            [.. countries.Where(country => country.Id != UnitedKingdom).SelectMany(Near)]);
    }

    /// <summary>France has rings in three oceans; the grid's series means something only near Great Britain.</summary>
    private static IEnumerable<Ring> Near(TopoJson.Country country) =>
        country.Rings.Where(ring => ring.Exists(point => point is { Latitude: > 48 and < 62, Longitude: > -12 and < 5 })).Select(Project);

    private static Ring Project(List<Coordinates> ring)
    {
        var places = ring.ConvertAll(NationalGrid.Project);
        return new(places, MapArea.Around(places));
    }

    internal sealed record Ring(List<(double Easting, double Northing)> Places, MapArea Area);
}
