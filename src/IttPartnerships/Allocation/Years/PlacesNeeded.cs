using IttPartnerships.Hosting;
using IttPartnerships.Placements;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// Says which pencilled stays give way to a plan: it found no place for them, and on some day their offer or school would have more trainees than it takes once the plan's own are there.
/// </summary>
internal static class PlacesNeeded
{
    private sealed record Taken(PlacementId? Stay, OfferId? Offer, DateOnly First, DateOnly Last)
    {
        public bool IsOn(DateOnly day) => First <= day && day <= Last;
    }

    /// <param name="chosen">For whom the plan is accepted: only their stays give way.</param>
    public static IReadOnlyList<PlannedStays> Of(IReadOnlyList<PlannedStays> chosen, YearToPlan year)
    {
        var changes = chosen.Where(one => one.Gone is null).SelectMany(one => one.Changes).ToList();
        var moved = changes.Select(change => change.Now?.Id).OfType<PlacementId>().ToHashSet();
        var there = year.Stays.Where(stay => !moved.Contains(stay.Id)).Select(stay => (stay.School, Taken: new Taken(stay.Id, stay.Offer, stay.FirstDay, stay.LastDay)))
            .Concat(changes.Select(change => (change.Offer.School, Taken: new Taken(null, change.Offer.Id, change.Window.FirstDay, change.Window.LastDay))))
            .GroupBy(one => one.School, one => one.Taken).ToDictionary(school => school.Key, school => school.ToList());
        var places = year.Offers.ToDictionary(offer => offer.Id, offer => offer.Places);
        var totals = year.Schools.ToDictionary(school => school.Id, school => school.TotalPlaces);
        return [.. chosen.Select(one => one.Gone is null && one.Standing.Count > 0 ? one with { GivenUp = [.. one.Standing.Where(GivesWay)] } : one)];

        bool GivesWay(Placement stay)
        {
            var all = there.GetValueOrDefault(stay.School, []);
            if (!IsOver(all.FindAll(one => one.Offer == stay.Offer), stay.Offer is { } offer ? places.GetValueOrDefault(offer, int.MaxValue) : int.MaxValue, stay)
                && !IsOver(all, totals.GetValueOrDefault(stay.School) ?? int.MaxValue, stay))
            {
                return false;
            }

            all.RemoveAll(one => one.Stay == stay.Id);
            return true;
        }
    }

    // Others only become more on a day that one begins.
    private static bool IsOver(List<Taken> there, int most, Placement stay) =>
        there.Select(one => one.First).Append(stay.FirstDay).Where(stay.Period.Contains).Any(day => there.Count(one => one.IsOn(day)) > most);
}
