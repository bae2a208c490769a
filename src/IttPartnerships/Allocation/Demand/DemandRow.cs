using IttPartnerships.Allocation.Years;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Demand;

/// <summary>Places needed and offered at one time, for one subject in one window and area. Offers nobody needs anywhere are in no row.</summary>
/// <param name="KeyStages">What trainees have to teach over their course.</param>
/// <param name="Area">The local authority of the nearest school that hosts.</param>
/// <param name="CarriedOver">Of those offered, how many are only what schools offer this year.</param>
public sealed record DemandRow(string Subject, string KeyStages, string Window, string Area, int Needed, int Offered, int CarriedOver)
{
    /// <summary>A cold spot where it is more than 0. Neighbouring areas may help: only a plan can say.</summary>
    public int Short => Math.Max(0, Needed - Offered);

    internal static IReadOnlyList<DemandRow> Of(ExpectedYear expected, IReadOnlyDictionary<OrganisationId, string> areas)
    {
        var (year, nearest) = (expected.Year, new Dictionary<GridReference, string>());
        List<YearTrainee> planned = [.. year.Trainees.Where(trainee => trainee.IsPlanned)];
        List<PatternWindow> windows = [.. planned.SelectMany(trainee => trainee.Pattern!.Windows).DistinctBy(window => window.Id)];
        WindowWords words = new(windows);
        var needs = (from trainee in planned
                     from window in trainee.Pattern!.Windows
                     select (Subject: Fold(trainee.Subject), Window: words.Called(window), Area: Nearest(trainee.Trainee.Home), Stages: YearFiles.StagesOf(trainee), Words: trainee.Subject)).ToLookup(need => (need.Subject, Window: Fold(need.Window), need.Area));
        var offers = (from offer in year.Offers
                      where YearFiles.SubjectOf(offer) is not null
                      from window in Windows(offer)
                      select (Key: (Subject: Fold(YearFiles.SubjectOf(offer)!), Window: Fold(window), Area: areas.GetValueOrDefault(offer.School, "Not known")), Offer: offer, Window: window)).ToLookup(one => one.Key);
        var wanted = needs.Select(need => (need.Key.Subject, need.Key.Window)).ToHashSet();
        return
        [
            .. needs.Select(need => need.Key).Union(offers.Select(offer => offer.Key).Where(key => wanted.Contains((key.Subject, key.Window)))).Select(key => new DemandRow(
                needs[key].Select(need => need.Words).FirstOrDefault(offers[key].Select(offer => YearFiles.SubjectOf(offer.Offer)!).FirstOrDefault("")),
                string.Join(" or ", needs[key].Select(need => need.Stages).Distinct().Order(StringComparer.Ordinal)),
                needs[key].Select(need => need.Window).FirstOrDefault(offers[key].Select(offer => offer.Window).FirstOrDefault("")), key.Area,
                needs[key].Count(), offers[key].Sum(offer => offer.Offer.Places), offers[key].Where(offer => expected.CarriedOver.Contains(offer.Offer.Id)).Sum(offer => offer.Offer.Places)))
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

        IEnumerable<string> Windows(Hosting.Offer offer) =>
            windows.Where(window => Hosting.OfferTimes.HoldsIn(offer, window.Name, window.FirstDay, window.LastDay)).Select(window => words.Called(window)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string Fold(string text) => text.ToUpperInvariant();
}
