using IttPartnerships.Kernel;
using IttPartnerships.Programmes.Patterns;

namespace IttPartnerships.Itp;

/// <summary>A unit about to be kept.</summary>
/// <param name="Overlaps">Another unit of the course and year has some of its days.</param>
/// <param name="Outside">Days on which a register was taken and that it would no longer have.</param>
public sealed record UnitFacts(
    AcademicYear Year, string Focus, DateOnly FirstDay, DateOnly LastDay, decimal PlannedHours, decimal ExpertHours, string? Expert, bool Overlaps, bool Outside);

/// <param name="NameTaken">Another group of the unit has this name.</param>
/// <param name="Members">How many trainees it has already.</param>
/// <param name="HostKnown">Its host, if any, is an open school or another body of the register.</param>
/// <param name="Free">Places of the offer that no other group takes on these days.</param>
/// <param name="FromOffer">The host offered to host it, and the provider sees that.</param>
public sealed record GroupFacts(string Name, bool NameTaken, int? Capacity, int Members, bool HostKnown, bool HasHost, bool FromOffer, string? HostReason, int? Free = null);

/// <param name="IsDayOfUnit">Its day is a weekday of the unit.</param>
public sealed record RegisterFacts(bool IsDayOfUnit, bool IsPast, bool AllAreMembers);

/// <param name="AllOfCourse">Every trainee is on the unit’s course in its year.</param>
public sealed record MemberFacts(bool AllOfCourse, bool HasRoom);

public static class ItpRules
{
    private const string Source = "W2, R18";

    public static readonly IReadOnlyList<Rule<UnitFacts>> BeforeKeeping =
    [
        new("IP-01", "Enter the one focus of this week, such as questioning, in 200 characters or fewer", "IT-08", facts => facts.Focus.Length is > 0 and <= 200, nameof(UnitFacts.Focus)),
        new("IP-02", "The last day must be the first day or later, and at most two weeks later", Source,
            facts => facts.LastDay >= facts.FirstDay && facts.LastDay.DayNumber - facts.FirstDay.DayNumber < 14, nameof(UnitFacts.LastDay)),
        new("IP-03", "The days must lie in the academic year, from 1 August to 31 July", Source,
            facts => facts.Year.Period.Contains(facts.FirstDay) && facts.Year.Period.Contains(facts.LastDay), nameof(UnitFacts.FirstDay)),
        new("IP-04", "Another week of this course has some of these days", "IT-03", facts => !facts.Overlaps, nameof(UnitFacts.FirstDay)),
        new("IP-05", "The hours planned must be from 0 to 100", "IT-04", facts => facts.PlannedHours is >= 0 and <= 100, nameof(UnitFacts.PlannedHours)),
        new("IP-06", "The hours of expert input must be from 0 to the hours planned", "IT-04", facts => facts.ExpertHours >= 0 && facts.ExpertHours <= facts.PlannedHours, nameof(UnitFacts.ExpertHours)),
        new("IP-07", "Who gives the expert input must be 200 characters or fewer", Source, facts => (facts.Expert?.Length ?? 0) <= 200, nameof(UnitFacts.Expert)),
        new("IP-08", "A register was taken on a day that this week would no longer have", "IT-03", facts => !facts.Outside, nameof(UnitFacts.FirstDay)),
        new("IP-09", "There is no weekday in it", "IT-04", facts => facts.LastDay < facts.FirstDay || PatternDays.Weekdays(facts.FirstDay, facts.LastDay, []).Any(), nameof(UnitFacts.FirstDay)),
    ];

    public static readonly IReadOnlyList<Rule<GroupFacts>> BeforeKeepingGroup =
    [
        new("IP-20", "Enter the group’s name, such as Group 1, in 100 characters or fewer", Source, facts => facts.Name.Length is > 0 and <= 100, nameof(GroupFacts.Name)),
        new("IP-21", "Another group of this week has this name", Source, facts => !facts.NameTaken, nameof(GroupFacts.Name)),
        new("IP-22", "How many it takes must be a number from 1 to 500, or empty for any number", "IT-07", facts => facts.Capacity is null or (>= 1 and <= 500), nameof(GroupFacts.Capacity)),
        new("IP-23", "More trainees are in the group than that. Move some first", "IT-07", facts => !(facts.Members > facts.Capacity), nameof(GroupFacts.Capacity)),
        new("IP-24", "No open organisation of the register has this URN", "IT-06", facts => facts.HostKnown, "Host"),
        new("IP-25", "This host has not offered to host the week. Say why it does, in 200 characters or fewer: for example, agreed by telephone", "IT-06",
            facts => !facts.HasHost || facts.FromOffer || facts.HostReason is { Length: > 0 and <= 200 }, nameof(GroupFacts.HostReason)),
        new("IP-26", "The host’s offer has no room for so many on these days", "R18", facts => !(facts.Capacity > facts.Free) && !(facts.Free < 1), nameof(GroupFacts.Capacity)),
    ];

    public static readonly IReadOnlyList<Rule<MemberFacts>> BeforeMoving =
    [
        new("IP-30", "Choose trainees of this course who train in this year", "IT-03", facts => facts.AllOfCourse),
        new("IP-31", "A group takes no more trainees than that. Nobody was moved", "IT-07", facts => facts.HasRoom),
    ];

    public static readonly IReadOnlyList<Rule<RegisterFacts>> BeforeRegister =
    [
        new("IP-40", "Choose a day of this week", "IT-03", facts => facts.IsDayOfUnit, "Day"),
        new("IP-41", "The register of a day is taken on that day or later", Source, facts => facts.IsPast, "Day"),
        new("IP-42", "Somebody is not in this group any more. Look at the group again", Source, facts => facts.AllAreMembers),
    ];
}
