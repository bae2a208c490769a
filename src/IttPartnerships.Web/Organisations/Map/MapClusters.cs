namespace IttPartnerships.Web.Organisations.Map;

/// <summary>One mark on the picture: a single point, or several that would stand on each other.</summary>
/// <param name="X">Picture units.</param>
/// <param name="Y">Picture units.</param>
/// <param name="Radius">Half of its width, picture units.</param>
public sealed record MapCluster(double X, double Y, double Radius, IReadOnlyList<MapPoint> Points)
{
    /// <summary>The smallest part of the country that holds its points.</summary>
    public MapArea Area => MapArea.Around(Points.Select(point => ((double)point.Place.Easting, (double)point.Place.Northing)));
}

/// <summary>
/// Draws points together until no two marks overlap: first by a grid, so that any number of points costs the same, then pair by pair. The
/// same points in the same order give the same marks.
/// </summary>
internal static class MapClusters
{
    private const int MostMarks = 400;
    private const double FirstCell = 6;

    public static IReadOnlyList<MapCluster> Of(IReadOnlyList<MapPoint> points, MapView view)
    {
        List<Group> groups = [.. points.Index().Where(at => at.Item.Place.IsPlace)
            .Select(at => new Group(view.X(at.Item.Place.Easting), view.Y(at.Item.Place.Northing), [at.Index]))];
        for (var cell = FirstCell; groups.Count > MostMarks; cell *= 1.5)
        {
            groups = [.. groups.GroupBy(group => (Math.Floor(group.X / cell), Math.Floor(group.Y / cell))).Select(Group.Merge)];
        }

        while (MergeOverlaps(groups))
        {
        }

        return [.. groups.Select(group => new MapCluster(Math.Round(group.X, 1), Math.Round(group.Y, 1), group.Radius, [.. group.Members.Order().Select(index => points[index])]))];
    }

    private static bool MergeOverlaps(List<Group> groups)
    {
        var merged = false;
        for (var one = 0; one < groups.Count; one++)
        {
            for (var other = groups.Count - 1; other > one; other--)
            {
                if (groups[one].Overlaps(groups[other]))
                {
                    groups[one] = Group.Merge([groups[one], groups[other]]);
                    groups.RemoveAt(other);
                    merged = true;
                }
            }
        }

        return merged;
    }

    private sealed record Group(double X, double Y, List<int> Members)
    {
        public double Radius => Members.Count == 1 ? 6 : 8 + (2.5 * Math.Log10(Members.Count));

        public static Group Merge(IEnumerable<Group> groups)
        {
            var (x, y, all) = (0.0, 0.0, new List<int>());
            foreach (var group in groups)
            {
                x += group.X * group.Members.Count;
                y += group.Y * group.Members.Count;
                all.AddRange(group.Members);
            }

            return new(x / all.Count, y / all.Count, all);
        }

        /// <summary>Single marks may touch a little: two schools in neighbouring streets are still two.</summary>
        public bool Overlaps(Group other)
        {
            var reach = (Radius + other.Radius) * (Members.Count == 1 && other.Members.Count == 1 ? 0.7 : 0.95);
            var (x, y) = (X - other.X, Y - other.Y);
            return (x * x) + (y * y) < reach * reach;
        }
    }
}
