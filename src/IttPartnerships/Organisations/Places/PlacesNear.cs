using System.Collections.Concurrent;

namespace IttPartnerships.Organisations.Places;

/// <summary>
/// Which of many places may be within so many minutes, found by squares of 5 km instead of one after the other. Names every place that is, and some a little farther. Any number of
/// threads may ask.
/// </summary>
public sealed class PlacesNear
{
    private const int Square = 5_000;
    private readonly IReadOnlyList<GridReference> places;
    private readonly Dictionary<(int East, int North), int[]> bySquare;
    private readonly ConcurrentDictionary<(int Minutes, TravelMode Mode), double> farthest = new();

    public PlacesNear(IReadOnlyList<GridReference> places)
    {
        this.places = places;
        bySquare = Enumerable.Range(0, places.Count).GroupBy(place => SquareOf(places[place])).ToDictionary(square => square.Key, square => square.ToArray());
    }

    /// <returns>Positions in the list, in order.</returns>
    public IReadOnlyList<int> Within(GridReference home, int minutes, TravelMode mode)
    {
        var metres = farthest.GetOrAdd((minutes, mode), asked => TravelEstimate.FarthestMetres(asked.Minutes, asked.Mode));
        var squares = (int)Math.Min(metres / Square, GridReference.GreatestNorthing / Square) + 1;
        var (east, north) = SquareOf(home);
        List<int> near = [];
        for (var e = east - squares; e <= east + squares; e++)
        {
            for (var n = north - squares; n <= north + squares; n++)
            {
                foreach (var place in bySquare.GetValueOrDefault((e, n), []))
                {
                    if (places[place].MetresTo(home) <= metres)
                    {
                        near.Add(place);
                    }
                }
            }
        }

        near.Sort();
        return near;
    }

    private static (int East, int North) SquareOf(GridReference place) => (place.Easting / Square, place.Northing / Square);
}
