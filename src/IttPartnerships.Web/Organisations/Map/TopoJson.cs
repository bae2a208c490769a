using System.Text.Json;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>
/// Reads the closed rings of chosen countries from a TopoJSON file (format 1.0.0, quantised): arcs are shared lines of whole-number steps, a ring is a list
/// of arcs end to end, and a negative number is an arc taken backwards.
/// </summary>
internal static class TopoJson
{
    public static List<Country> Rings(Stream file, string objectName, IReadOnlySet<string> ids)
    {
        using var document = JsonDocument.Parse(file);
        var topology = document.RootElement;
        var countries = topology.GetProperty("objects").GetProperty(objectName).GetProperty("geometries").EnumerateArray()
            .Where(geometry => geometry.TryGetProperty("id", out var id) && ids.Contains(id.ToString()))
            .Select(geometry => (Id: geometry.GetProperty("id").ToString(), Rings: ArcsOfRings(geometry).ToList()))
            .ToList();
        var arcs = Arcs(topology, countries.SelectMany(country => country.Rings).SelectMany(ring => ring).Select(Forwards).ToHashSet());
        return [.. countries.Select(country => new Country(country.Id, country.Rings.ConvertAll(ring => Join(ring, arcs))))];
    }

    private static IEnumerable<int[]> ArcsOfRings(JsonElement geometry)
    {
        var arcs = geometry.GetProperty("arcs");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => Polygon(arcs),
            "MultiPolygon" => arcs.EnumerateArray().SelectMany(Polygon),
            _ => [],
        };

        static IEnumerable<int[]> Polygon(JsonElement polygon) =>
            polygon.EnumerateArray().Select(ring => ring.EnumerateArray().Select(arc => arc.GetInt32()).ToArray());
    }

    private static Dictionary<int, List<Coordinates>> Arcs(JsonElement topology, HashSet<int> wanted)
    {
        var transform = topology.GetProperty("transform");
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (scaleX, scaleY) = (scale[0].GetDouble(), scale[1].GetDouble());
        var (originX, originY) = (translate[0].GetDouble(), translate[1].GetDouble());
        var arcs = new Dictionary<int, List<Coordinates>>();
        foreach (var (index, arc) in topology.GetProperty("arcs").EnumerateArray().Index().Where(arc => wanted.Contains(arc.Index)))
        {
            var points = new List<Coordinates>();
            var (x, y) = (0L, 0L);
            foreach (var step in arc.EnumerateArray())
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                points.Add(new((y * scaleY) + originY, (x * scaleX) + originX));
            }

            arcs.Add(index, points);
        }

        return arcs;
    }

    private static List<Coordinates> Join(int[] ring, Dictionary<int, List<Coordinates>> arcs)
    {
        var points = new List<Coordinates>();
        foreach (var arc in ring)
        {
            var line = arcs[Forwards(arc)];
            points.AddRange((arc < 0 ? Enumerable.Reverse(line) : line).Skip(points.Count == 0 ? 0 : 1));
        }

        return points;
    }

    private static int Forwards(int arc) => arc < 0 ? ~arc : arc;

    /// <param name="Id">ISO 3166-1's three digits.</param>
    public sealed record Country(string Id, List<List<Coordinates>> Rings);
}
