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

        var counts = string.Join(", ", mark.Points.CountBy(point => point.Mark).OrderBy(count => count.Key).Select(count => MarkLook.Of(count.Key).Count(count.Value)));
        if (mark.Points.Count > MostToName)
        {
            return counts;
        }

        var more = mark.Points.Count > Named ? $" and {mark.Points.Count - Named} more" : "";
        return $"{counts}: {string.Join(", ", mark.Points.Take(Named).Select(point => point.Label))}{more}";
    }

    /// <summary>At most four signs, so that it fits into its mark: 1,250 is 1.3k.</summary>
    public static string Short(int count) => count < 1000
        ? $"{count}"
        : count < 9_950 ? FormattableString.Invariant($"{count / 1000.0:0.0}k") : FormattableString.Invariant($"{count / 1000.0:0}k");
}
