using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// Says who is in the way of a trainee for whom a plan's place is not free: somebody else of the same plan, who leaves that place in it, but for whom it was not accepted.
/// Whoever is in their way in turn has to be accepted with them, so everybody of such a chain is named.
/// </summary>
internal sealed class PlacesHeld
{
    private const int MostNamed = 6;

    private readonly Dictionary<PlacementId, PlannedStays> leaving;
    private readonly HashSet<int> stuck;
    private readonly HashSet<PlacementId> freed;
    private readonly ILookup<OrganisationId, PlannedStay> taken;
    private readonly ILookup<OrganisationId, Placement> there;
    private readonly Dictionary<OfferId, int> places;
    private readonly Dictionary<OrganisationId, int?> totals;

    /// <param name="plan">Everybody of it, whoever it was accepted for.</param>
    /// <param name="done">For whom it was.</param>
    /// <param name="stuck">Numbers in the plan of those refused for something else than a place.</param>
    public PlacesHeld(IReadOnlyList<PlannedStays> plan, IReadOnlyList<PlannedStays> done, IEnumerable<int> stuck, YearToPlan year)
    {
        var accepted = done.Select(one => one.Planned.Number).ToHashSet();
        leaving = plan.Where(one => one.Gone is null && !accepted.Contains(one.Planned.Number)).SelectMany(one => Leaving(one).Select(stay => (stay.Id, one))).ToDictionary(each => each.Id, each => each.one);
        this.stuck = [.. stuck];
        freed = [.. done.SelectMany(Freed)];
        taken = done.SelectMany(one => one.Changes).ToLookup(change => change.Offer.School);
        there = year.Stays.ToLookup(stay => stay.School);
        places = year.Offers.ToDictionary(offer => offer.Id, offer => offer.Places);
        totals = year.Schools.ToDictionary(school => school.Id, school => school.TotalPlaces);
    }

    /// <returns>Null where nobody of the plan is in the way.</returns>
    public string? Reason(PlannedStays one)
    {
        List<PlannedStays> together = [one];
        List<PlannedStays> givingUp = [];
        HashSet<PlacementId> free = [.. freed, .. Freed(one)];
        string? still = null;
        while (FirstFull(together, free) is var (school, stays))
        {
            if (Holder(stays, one) is not var (holder, stay))
            {
                return still is null ? null : $"{still}, whom this plan can no longer move";
            }

            still ??= $"The place at {school} is still held by {holder.Planned.Name}";
            if (stuck.Contains(holder.Planned.Number))
            {
                return $"{still}, whom this plan can no longer move";
            }

            together.AddRange(together.Contains(holder) ? [] : [holder]);
            free.UnionWith([.. Freed(holder), stay.Id]);
            givingUp.AddRange(holder.Standing.Contains(stay) && !givingUp.Contains(holder) ? [holder] : []);
        }

        return still is null ? null : $"{still}, {(givingUp.Contains(together[1]) ? "for whom this plan found no place" : "whom this plan moves")}. {Advice(together, givingUp)}";
    }

    private static string Advice(List<PlannedStays> together, List<PlannedStays> givingUp) =>
        (together.Count == 2 ? "Accept the plan for both together"
            : together.Count <= MostNamed ? $"Accept the plan for these together: {Names(together)}"
            : "Accept the plan for everybody together: one place after the other has to become free")
        + (givingUp.Count == 0 || together.Count > MostNamed ? "" : $". The pencilled {(givingUp.Count == 1 ? "placement" : "placements")} of {Names(givingUp)} {(givingUp.Count == 1 ? "is" : "are")} then given up");

    /// <summary>Whoever the plan has a place for rather than somebody who would lose theirs.</summary>
    private (PlannedStays Holder, Placement Stay)? Holder(List<Placement> stays, PlannedStays of)
    {
        var all = stays.Where(stay => leaving.TryGetValue(stay.Id, out var one) && one.Planned.Number != of.Planned.Number)
            .Select(stay => (Holder: leaving[stay.Id], Stay: stay)).OrderBy(each => each.Holder.Standing.Contains(each.Stay)).ThenBy(each => each.Holder.Planned.Number).ToList();
        return all.Count == 0 ? null : all[0];
    }

    private (string School, List<Placement> Stays)? FirstFull(List<PlannedStays> together, HashSet<PlacementId> free)
    {
        foreach (var change in together.SelectMany(one => one.Changes))
        {
            if (InTheWay(change, together, free) is { } stays)
            {
                return (change.Slot.SchoolName, stays);
            }
        }

        return null;
    }

    /// <summary>Who is there on a day on which the place's offer or school has too many; null where there is none.</summary>
    private List<Placement>? InTheWay(PlannedStay change, List<PlannedStays> together, HashSet<PlacementId> free)
    {
        var stays = there[change.Offer.School].Where(stay => !free.Contains(stay.Id)).ToList();
        var planned = taken[change.Offer.School].Concat(together.SelectMany(one => one.Changes).Where(other => other.Offer.School == change.Offer.School)).ToList();
        return Over(stays.FindAll(stay => stay.Offer == change.Offer.Id), planned.FindAll(other => other.Offer.Id == change.Offer.Id), places.GetValueOrDefault(change.Offer.Id), change)
            ?? (totals.GetValueOrDefault(change.Offer.School) is { } most ? Over(stays, planned, most, change) : null);
    }

    // Others only become more on a day that one begins.
    private static List<Placement>? Over(List<Placement> stays, List<PlannedStay> planned, int most, PlannedStay change) =>
        stays.Select(stay => stay.FirstDay).Concat(planned.Select(other => other.Window.FirstDay)).Where(day => change.Window.FirstDay <= day && day <= change.Window.LastDay).Append(change.Window.FirstDay)
            .Where(day => stays.Count(stay => stay.Period.Contains(day)) + planned.Count(other => other.Window.FirstDay <= day && day <= other.Window.LastDay) > most)
            .Select(day => stays.FindAll(stay => stay.Period.Contains(day))).FirstOrDefault();

    private static IEnumerable<PlacementId> Freed(PlannedStays one) => one.Changes.Select(change => change.Now).OfType<Placement>().Concat(one.GivenUp).Select(stay => stay.Id);

    private static IEnumerable<Placement> Leaving(PlannedStays one) => one.Changes.Select(change => change.Now).OfType<Placement>().Concat(one.Standing);

    private static string Names(List<PlannedStays> some) => some.Count == 1 ? some[0].Planned.Name : $"{string.Join(", ", some.SkipLast(1).Select(one => one.Planned.Name))} and {some[^1].Planned.Name}";
}
