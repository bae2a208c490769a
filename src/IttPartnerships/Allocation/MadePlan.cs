using System.Text.Json.Serialization;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>A plan as people look at it: names and places instead of positions. Stored whole with its <see cref="PlanRun"/>.</summary>
public sealed record MadePlan(IReadOnlyList<PlannedTrainee> Trainees, IReadOnlyList<PlannedSchool> Schools, PlanReport Report)
{
    public static MadePlan Of(PlanningYear year, Plan plan, PlanReport report)
    {
        var problem = year.Problem;
        var slots = plan.Slots.ToLookup(slot => slot.Trainee);
        var offers = problem.Offers.ToLookup(offer => offer.School);
        return new MadePlan(
            [.. problem.Trainees.Select((trainee, at) => PlannedTrainee.Of(at, trainee, year.Homes[at], slots[at], problem) with { Travel = year.Modes[at].Word() })],
            [.. problem.Schools.Select((school, at) => PlannedSchool.Of(at, school, year.SchoolPlaces[at], offers[at]))],
            report) { Days = problem.Days };
    }

    /// <summary>Of windows whose days are known: others share no day with any. Plans made before they were kept have none.</summary>
    public IReadOnlyDictionary<string, WindowDays> Days { get; init => field = new Dictionary<string, WindowDays>(value, StringComparer.OrdinalIgnoreCase); } = new Dictionary<string, WindowDays>();

    /// <summary>How many are there at one time, at most, in the course of a window.</summary>
    /// <param name="there">The window of each.</param>
    public int MostAtOnce(IReadOnlyList<string> there, string window)
    {
        if (!Days.TryGetValue(window, out var own))
        {
            return there.Count(one => string.Equals(one, window, StringComparison.OrdinalIgnoreCase));
        }

        List<WindowDays> all = [.. there.Where(Days.ContainsKey).Select(one => Days[one])];

        // Others only become more on a day that one begins.
        return all.Select(days => days.First).Where(first => own.First <= first && first <= own.Last).Append(own.First).Max(day => all.Count(days => days.First <= day && day <= days.Last));
    }

    /// <summary>Who is at a school, in the order of windows as trainees' patterns first name them.</summary>
    public IEnumerable<(PlannedTrainee Trainee, PlacedSlot Slot)> At(int school) =>
        from trainee in Trainees
        from slot in trainee.Slots
        where slot.School == school
        select (trainee, slot);
}

/// <param name="Number">Position in the trainees file, from 0: what addresses of pages use instead of the name.</param>
/// <param name="Easting">Home, metres on the British National Grid.</param>
public sealed record PlannedTrainee(
    int Number, string Name, string Subject, IReadOnlyList<string> KeyStages, int MaxMinutes, int Easting, int Northing, IReadOnlyList<PlacedSlot> Slots)
{
    /// <summary>car, public, cycle or walk.</summary>
    public string Travel { get; init; } = "car";

    /// <summary>Settings of which at least one placement has to be in any; empty where there is no such need.</summary>
    public IReadOnlyList<string> NeedsAnyOf { get; init; } = [];

    /// <summary>Longest journey to an earlier placement, one way; 0 where there was none.</summary>
    public int EarlierMinutes { get; init; }

    [JsonIgnore]
    public bool IsPlaced => Slots.All(slot => slot.School is not null);

    [JsonIgnore]
    public int? WorstMinutes => Slots.Where(slot => slot.School is not null).Max(slot => (int?)slot.Minutes);

    public GridReference Home() => GridReference.At(Easting, Northing);

    internal static PlannedTrainee Of(int number, Trainee trainee, GridReference home, IEnumerable<PlannedSlot> slots, PlanningProblem problem) => new(
        number, trainee.Name, trainee.Subject, KeyStageNames.Of(trainee.KeyStages), trainee.MaxMinutes, home.Easting, home.Northing,
        [.. slots.OrderBy(slot => slot.Slot).Select(slot => PlacedSlot.Of(slot, trainee.Pattern[slot.Slot], problem))])
    {
        NeedsAnyOf = trainee.NeedsSetting?.AnyOf ?? [], EarlierMinutes = trainee.EarlierMinutes,
    };
}

/// <summary>One slot of one trainee.</summary>
/// <param name="Number">Position in the pattern, from 1.</param>
/// <param name="School">Number of the school; null where unfilled.</param>
/// <param name="Minutes">One way; 0 where unfilled.</param>
/// <param name="Why">Why here, or why nowhere.</param>
public sealed record PlacedSlot(int Number, string Letter, string Window, string? Offer, int? School, string SchoolName, int Minutes, string Why)
{
    internal static PlacedSlot Of(PlannedSlot planned, Slot slot, PlanningProblem problem)
    {
        var offer = planned.Offer is { } at ? problem.Offers[at] : null;
        return new PlacedSlot(
            planned.Slot + 1, slot.Letter, slot.Window, offer?.Name, offer?.School, offer is null ? "" : problem.Schools[offer.School].Name,
            planned.Minutes, planned.Why);
    }
}

/// <param name="Number">Position in the schools file, from 0: what addresses of pages use.</param>
/// <param name="Places">Trainees at one time over all its offers; null for no limit.</param>
public sealed record PlannedSchool(
    int Number, string Name, string Setting, int? Places, int Easting, int Northing, IReadOnlyList<PlannedSchool.OfferedPlaces> Offers)
{
    public IReadOnlyList<string> Contrast { get; init; } = [];

    public GridReference Place() => GridReference.At(Easting, Northing);

    internal static PlannedSchool Of(int number, School school, GridReference place, IEnumerable<Offer> offers) => new(
        number, school.Name, school.Setting, school.Places, place.Easting, place.Northing,
        [.. offers.Select(offer => new OfferedPlaces(offer.Name, offer.Subject ?? "Any subject", KeyStageNames.Of(offer.KeyStages), [.. offer.Windows], offer.Places))])
    {
        Contrast = [.. school.Contrast],
    };

    /// <param name="Windows">Empty for any.</param>
    /// <param name="Places">Trainees at one time.</param>
    public sealed record OfferedPlaces(string Name, string Subject, IReadOnlyList<string> KeyStages, IReadOnlyList<string> Windows, int Places);
}
