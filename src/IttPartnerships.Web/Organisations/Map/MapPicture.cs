using System.Globalization;
using System.Text;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>Everything a map shows, worked out and placed, ready to be written as SVG. Pure: the same content gives the same picture.</summary>
public sealed record MapPicture(MapContent Content, MapView View, IReadOnlyList<MapCluster> Marks, IReadOnlyList<MapLabel> Towns)
{
    /// <summary>Path data of the United Kingdom.</summary>
    public required string Home { get; init; }

    /// <summary>Path data of the neighbours.</summary>
    public required string Beyond { get; init; }

    /// <summary>Path data of the journeys within their limit.</summary>
    public required string Journeys { get; init; }

    /// <summary>Path data of the journeys that are too long.</summary>
    public required string LongJourneys { get; init; }

    public int WithoutPlace => Content.Points.Count(point => !point.Place.IsPlace);

    /// <summary>What someone hears who cannot see the picture; the page's list has the facts themselves.</summary>
    public string Summary
    {
        get
        {
            var counts = Content.Points.Where(point => point.Place.IsPlace).CountBy(point => point.Mark).OrderBy(count => count.Key)
                .Select(count => MarkLook.Of(count.Key).Count(count.Value));
            var what = string.Join(", ", counts);
            return $"Map. {Content.Title}: {(what.Length == 0 ? "no places" : what)}. The same facts are in the list on this page.";
        }
    }

    public static MapPicture Draw(MapContent content, Outline outline)
    {
        var view = MapView.Of(content);
        var marks = MapClusters.Of(content.Points, view);
        return new(content, view, marks, MapTowns.In(view, marks))
        {
            Home = OutlinePath.Of(outline.Home, view),
            Beyond = OutlinePath.Of(outline.Beyond, view),
            Journeys = Path(content.Lines.Where(line => !line.TooLong), view),
            LongJourneys = Path(content.Lines.Where(line => line.TooLong), view),
        };
    }

    /// <summary>Lines to whole units, each once: thousands of journeys stay tens of kilobytes.</summary>
    private static string Path(IEnumerable<MapLine> lines, MapView view)
    {
        var path = new StringBuilder();
        var drawn = lines.Where(line => line.From.IsPlace && line.To.IsPlace).Select(line => (From: Unit(line.From), To: Unit(line.To))).Where(line => line.From != line.To);
        foreach (var (from, to) in drawn.Distinct())
        {
            path.Append(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}l{to.X - from.X} {to.Y - from.Y}");
        }

        return path.ToString();

        (int X, int Y) Unit(GridReference place) => ((int)Math.Round(view.X(place.Easting)), (int)Math.Round(view.Y(place.Northing)));
    }
}
