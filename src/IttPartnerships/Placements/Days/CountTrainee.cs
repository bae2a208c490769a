using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Placements.Days;

/// <summary>One placement with all that its days depend on.</summary>
/// <param name="Interrupted">Windows inside this one: their days belong to them.</param>
/// <param name="Otherwise">Days that did not go as planned.</param>
/// <param name="Happens">Confirmed or later: before that nothing is actual, whatever the date.</param>
public sealed record Stay(
    PlacementId Placement, OrganisationId School, SettingType Setting, WindowId? Window, Period Period, Weekdays Days, SchoolCalendar Calendar,
    IReadOnlyList<Period> Interrupted, IReadOnlyList<PlacementDay> Otherwise, bool Happens);

/// <summary>A trainee's placements, and the days that count to Intensive Training and Practice instead (IT-03).</summary>
/// <param name="Itp">Weeks of the pattern and of the units the trainee is in.</param>
/// <param name="ItpDays">Single days the trainee attended.</param>
public sealed record TraineeStays(TraineeId Trainee, IReadOnlyList<Stay> Stays, IReadOnlyList<Period> Itp, IReadOnlySet<DateOnly> ItpDays);

/// <param name="SoFar">Planned up to and including the day that was asked about.</param>
public readonly record struct DayCount(int Planned, int SoFar, int Actual)
{
    /// <summary>What is missing against the plan so far; nothing where more was done than planned.</summary>
    public int Missing => Math.Max(SoFar - Actual, 0);

    public static DayCount operator +(DayCount left, DayCount right) => new(left.Planned + right.Planned, left.SoFar + right.SoFar, left.Actual + right.Actual);
}

/// <summary>The days of one stay that are its own: planned, and really spent up to the day that was asked about.</summary>
public readonly record struct StayDays(Stay Stay, IReadOnlyList<DateOnly> Planned, IReadOnlyList<DateOnly> Actual);

/// <summary>How many days a trainee is in schools, each date once.</summary>
public sealed record TraineeDays(
    TraineeId Trainee, DayCount Total, IReadOnlyDictionary<PlacementId, DayCount> ByPlacement, IReadOnlyDictionary<OrganisationId, DayCount> BySchool,
    IReadOnlyDictionary<SettingType, DayCount> BySetting, IReadOnlyDictionary<WindowId, DayCount> ByWindow);

/// <summary>
/// Counts a trainee's days in schools over all placements, planned and actual. Pure: the same for the requirements, the trainee's own page
/// and the placement's. A date in two placements counts to the one that began last.
/// </summary>
public static class CountTrainee
{
    public static TraineeDays Days(TraineeStays trainee, DateOnly until)
    {
        var byPlacement = new Dictionary<PlacementId, DayCount>(trainee.Stays.Count);
        var bySchool = new Dictionary<OrganisationId, DayCount>(trainee.Stays.Count);
        var bySetting = new Dictionary<SettingType, DayCount>(trainee.Stays.Count);
        var byWindow = new Dictionary<WindowId, DayCount>(trainee.Stays.Count);
        var total = default(DayCount);
        foreach (var (stay, planned, actual) in Each(trainee, until))
        {
            var count = new DayCount(planned.Count, planned.Count(day => day <= until), actual.Count);
            total += count;
            byPlacement[stay.Placement] = count;
            bySchool[stay.School] = bySchool.GetValueOrDefault(stay.School) + count;
            bySetting[stay.Setting] = bySetting.GetValueOrDefault(stay.Setting) + count;
            if (stay.Window is { } window)
            {
                byWindow[window] = byWindow.GetValueOrDefault(window) + count;
            }
        }

        return new TraineeDays(trainee.Trainee, total, byPlacement, bySchool, bySetting, byWindow);
    }

    /// <summary>Each stay with its own days, the one that began last first.</summary>
    public static IEnumerable<StayDays> Each(TraineeStays trainee, DateOnly until)
    {
        var apart = AreApart(trainee.Stays);
        var (planned, actual) = (new HashSet<DateOnly>(), new HashSet<DateOnly>());
        foreach (var stay in trainee.Stays.OrderByDescending(stay => stay.Period.From).ThenBy(stay => stay.Placement.Value))
        {
            var mine = PlannedDays(stay, trainee).Where(day => apart || planned.Add(day)).ToList();
            yield return new StayDays(stay, mine, [.. ActualDays(stay, mine, trainee, until).Where(day => apart || actual.Add(day))]);
        }
    }

    /// <summary>One stay after the other and no day added to any, as most trainees have them: then no date can be in two.</summary>
    private static bool AreApart(IReadOnlyList<Stay> stays)
    {
        for (var one = 0; one < stays.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (stays[one].Period.Overlaps(stays[other].Period))
                {
                    return false;
                }
            }

            if (stays[one].Otherwise.Any(day => day.Kind == DayKind.Extra))
            {
                return false;
            }
        }

        return true;
    }

    public static IEnumerable<DateOnly> PlannedDays(Stay stay, TraineeStays trainee) =>
        DaysInSchool.Planned(stay.Period, stay.Days, stay.Calendar, day => IsItp(trainee, day) || Holds(stay.Interrupted, day));

    /// <summary>Nothing before the placement is confirmed; an extra day never counts where the day is one of training and practice.</summary>
    public static IEnumerable<DateOnly> ActualDays(Stay stay, IEnumerable<DateOnly> planned, TraineeStays trainee, DateOnly until) =>
        stay.Happens ? DaysInSchool.Actual(planned, stay.Otherwise, until).Where(day => !IsItp(trainee, day)) : [];

    public static bool IsItp(TraineeStays trainee, DateOnly day) => trainee.ItpDays.Contains(day) || Holds(trainee.Itp, day);

    private static bool Holds(IReadOnlyList<Period> periods, DateOnly day)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].Contains(day))
            {
                return true;
            }
        }

        return false;
    }
}
