using System.Globalization;

namespace IttPartnerships.Requirements;

/// <summary>Numbers with their units, as people read them: "4 days", "1 school".</summary>
public static class Amounts
{
    public static string Of(decimal amount, RequirementUnit unit)
    {
        var number = Number(amount);
        var one = amount == 1;
        return unit switch
        {
            RequirementUnit.Days => $"{number} {(one ? "day" : "days")}",
            RequirementUnit.Weeks => $"{number} {(one ? "week" : "weeks")}",
            RequirementUnit.Hours => $"{number} {(one ? "hour" : "hours")} a week",
            RequirementUnit.Years => $"{number} {(one ? "year" : "years")}",
            RequirementUnit.Percent => $"{number}%",
            RequirementUnit.Schools => $"{number} {(one ? "school" : "schools")}",
            RequirementUnit.Placements => $"{number} {(one ? "placement" : "placements")}",
            RequirementUnit.KeyStages => $"{number} {(one ? "key stage" : "key stages")}",
            RequirementUnit.ItpWeeks => $"{number} {(one ? "week" : "weeks")} of ITP",
            RequirementUnit.Differences => $"{number} {(one ? "difference" : "differences")}",
            RequirementUnit.None => number,
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Maybe a unit was added without its words."),
        };
    }

    /// <summary>"116 of 120 days", or what is so in words where nothing is counted.</summary>
    public static string Of(Reading reading, RequirementUnit unit) => (reading.Holds, unit) switch
    {
        (null, _) => "Not known",
        (true, RequirementUnit.None) => "Yes",
        (false, RequirementUnit.None) => "No",
        _ when reading.Needs == 0 => "Nothing to judge yet",
        (_, RequirementUnit.Percent) => $"{Number(reading.Has)}%",
        _ => $"{Number(reading.Has)} of {Of(reading.Needs, unit)}",
    };

    public static string Number(decimal amount) => amount.ToString("0.#", CultureInfo.InvariantCulture);
}
