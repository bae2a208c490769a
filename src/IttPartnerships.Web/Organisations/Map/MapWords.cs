using System.Globalization;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>What marks are called, for the pointer and for screen readers.</summary>
internal static class MapWords
{
    private const int Named = 4;
    private const int MostToName = 12;

    /// <summary>The name and kind of one point; for several, how many of what, and the first few names where they are few.</summary>
    public static string Name(MapCluster mark)
    {
        if (mark.Points is [var only])
        {
            return $"{only.Label}, {MarkLook.Of(only.Mark).One}";
        }

        // The number that stands in the mark comes first: what people see must be part of what they hear.
        var kinds = mark.Points.CountBy(point => point.Mark).OrderBy(kind => kind.Key).Select(kind => MarkLook.Of(kind.Key).Count(kind.Value)).ToList();
        var counts = kinds is [var one] ? one : $"{Number(mark.Points.Count)} places: {string.Join(", ", kinds)}";
        if (mark.Points.Count > MostToName)
        {
            return counts;
        }

        var more = mark.Points.Count > Named ? $" and {mark.Points.Count - Named} more" : "";
        return $"{counts}: {string.Join(", ", mark.Points.Take(Named).Select(point => point.Label))}{more}";
    }

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
