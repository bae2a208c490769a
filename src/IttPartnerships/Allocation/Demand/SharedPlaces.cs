using IttPartnerships.Planner;

namespace IttPartnerships.Allocation.Demand;

/// <summary>Windows that share days, and so places: whoever is in one of them then has a place that nobody in another can have.</summary>
internal static class SharedPlaces
{
    /// <summary>The sets of windows that share a day, none inside another: a window that shares no day stands alone, a long one across two short ones stands with each.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Sets(IEnumerable<(string Window, WindowDays Days)> windows)
    {
        var all = windows.OrderBy(one => one.Days.First).ThenBy(one => one.Window, StringComparer.OrdinalIgnoreCase).ToList();

        // Whatever windows have a day in common, they have the first day of one of them.
        var sets = all.Select(of => all.Where(one => one.Days.First <= of.Days.First && of.Days.First <= one.Days.Last).Select(one => one.Window).ToList())
            .DistinctBy(set => string.Join('\n', set)).ToList();
        return [.. sets.Where(set => !sets.Exists(other => other.Count > set.Count && set.TrueForAll(other.Contains)))];
    }

    /// <summary>How many of those needed on the same days have none of the places, however these are given out.</summary>
    /// <param name="needed">By window.</param>
    /// <param name="offered">Places with the windows they hold in, of those above.</param>
    public static int Short(int[] needed, IReadOnlyList<(int[] Windows, int Places)> offered)
    {
        var left = offered.Select(offer => offer.Places).ToArray();
        var given = needed.Select(_ => new int[offered.Count]).ToArray();
        return Enumerable.Range(0, needed.Length).Sum(window => Enumerable.Range(0, needed[window]).Count(_ => !Give(window, [])));

        // A place whose window has another one to go to is passed on.
        bool Give(int window, HashSet<int> tried)
        {
            tried.Add(window);
            var holding = Enumerable.Range(0, offered.Count).Where(offer => offered[offer].Windows.Contains(window)).ToList();
            var free = holding.FindIndex(offer => left[offer] > 0);
            if (free >= 0)
            {
                left[holding[free]]--;
                given[window][holding[free]]++;
                return true;
            }

            foreach (var (offer, other) in holding.SelectMany(offer => offered[offer].Windows.Where(other => given[other][offer] > 0 && !tried.Contains(other)).Select(other => (offer, other))))
            {
                if (!tried.Contains(other) && Give(other, tried))
                {
                    given[other][offer]--;
                    given[window][offer]++;
                    return true;
                }
            }

            return false;
        }
    }
}
