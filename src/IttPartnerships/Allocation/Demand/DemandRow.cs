using IttPartnerships.Allocation.Years;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Demand;

/// <summary>
/// Places needed and offered at one time, for one subject in one area: in one window, or in several that share days and so places. Offers nobody needs anywhere are in no row.
/// </summary>
/// <param name="KeyStages">What trainees have to teach over their course.</param>
/// <param name="Window">All those that share days, where several do.</param>
/// <param name="Area">The local authority of the nearest school that hosts.</param>
/// <param name="CarriedOver">Of those offered, how many are only what schools offer this year.</param>
public sealed record DemandRow(string Subject, string KeyStages, string Window, string Area, int Needed, int Offered, int CarriedOver)
{
    /// <summary>A cold spot where it is more than 0. More than the difference, where some of the places hold in only one of the windows. Neighbouring areas may help: only a plan can say.</summary>
    public required int Short { get; init; }

    internal static IReadOnlyList<DemandRow> Of(ExpectedYear expected, IReadOnlyDictionary<OrganisationId, string> areas)
    {
        var (year, nearest) = (expected.Year, new Dictionary<GridReference, string>());
        List<YearTrainee> planned = [.. year.Trainees.Where(trainee => trainee.IsPlanned)];
        List<PatternWindow> windows = [.. planned.SelectMany(trainee => trainee.Pattern!.Windows).DistinctBy(window => window.Id)];
        WindowWords words = new(windows);
        var needs = (from trainee in planned
                     from window in trainee.Pattern!.Windows
                     select new Need(trainee.Subject, words.Called(window), Nearest(trainee.Trainee.Home), YearFiles.StagesOf(trainee))).ToLookup(need => need.Subject, StringComparer.OrdinalIgnoreCase);
        var offers = (from offer in year.Offers
                      where YearFiles.SubjectOf(offer) is not null
                      select new Places(YearFiles.SubjectOf(offer)!, areas.GetValueOrDefault(offer.School, "Not known"), [.. Windows(offer)], offer.Places, expected.CarriedOver.Contains(offer.Id)))
            .ToLookup(offer => offer.Subject, StringComparer.OrdinalIgnoreCase);
        var days = words.All.ToDictionary(window => window.Called, window => window.Days, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (from subject in needs
                from set in SharedPlaces.Sets(subject.Select(need => need.Window).Distinct(StringComparer.OrdinalIgnoreCase).Select(window => (window, days[window])))
                let needed = subject.Where(need => set.Contains(need.Window, StringComparer.OrdinalIgnoreCase)).ToLookup(need => need.Area)
                let offered = offers[subject.Key].Where(offer => offer.Windows.Overlaps(set)).ToLookup(offer => offer.Area)
                from area in needed.Select(there => there.Key).Union(offered.Select(there => there.Key))
                select Row(set, subject.First().Subject, area, [.. needed[area]], [.. offered[area]]))
                .OrderByDescending(row => row.Short).ThenBy(row => row.Subject, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Window, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Area, StringComparer.Ordinal),
        ];

        string Nearest(GridReference home)
        {
            if (!nearest.TryGetValue(home, out var area))
            {
                var at = year.Schools.Where(school => areas.ContainsKey(school.Id)).MinBy(school => Math.Pow(school.Place.Easting - home.Easting, 2) + Math.Pow(school.Place.Northing - home.Northing, 2));
                nearest[home] = area = at is null ? "Not known" : areas[at.Id];
            }

            return area;
        }

        HashSet<string> Windows(Hosting.Offer offer) =>
            windows.Where(window => Hosting.OfferTimes.HoldsIn(offer, window.Name, window.FirstDay, window.LastDay)).Select(window => words.Called(window)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static DemandRow Row(IReadOnlyList<string> windows, string subject, string area, List<Need> needed, List<Places> offered) => new(
        subject, string.Join(" or ", needed.Select(need => need.Stages).Distinct().Order(StringComparer.Ordinal)),
        windows.Count == 1 ? windows[0] : $"{string.Join(", ", windows.SkipLast(1))} and {windows[^1]}", area,
        needed.Count, offered.Sum(offer => offer.Count), offered.Where(offer => offer.IsCarriedOver).Sum(offer => offer.Count))
    {
        Short = SharedPlaces.Short(
            [.. windows.Select(window => needed.Count(need => string.Equals(need.Window, window, StringComparison.OrdinalIgnoreCase)))],
            [.. offered.Select(offer => ((int[])[.. Enumerable.Range(0, windows.Count).Where(at => offer.Windows.Contains(windows[at]))], offer.Count))]),
    };

    private sealed record Need(string Subject, string Window, string Area, string Stages);

    private sealed record Places(string Subject, string Area, HashSet<string> Windows, int Count, bool IsCarriedOver);
}
