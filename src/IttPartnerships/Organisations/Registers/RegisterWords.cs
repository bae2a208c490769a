using IttPartnerships.Kernel;
using System.Globalization;

namespace IttPartnerships.Organisations.Registers;

/// <summary>How registers write dates, numbers and states, read into ours. What cannot be read is refused by the caller.</summary>
public static class RegisterWords
{
    private static readonly string[] DayFormats = ["dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyyMMdd"];

    private static readonly string[] SilentWords = ["", "NA", "N/A", "Not applicable", "Does not apply", "Unknown", "Not recorded", "None recorded"];

    /// <summary>True for a blank and for the words that registers write instead of one.</summary>
    public static bool IsSilent(string cell) => SilentWords.Contains(cell, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A day, in any of the ways real files write one. An instant is the day it is in London: midnight in summer time is
    /// stored as 23:00 UTC of the day before.
    /// </summary>
    public static bool TryReadDay(string cell, out DateOnly day)
    {
        if (DateOnly.TryParseExact(cell, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        if (cell.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            day = DateOnly.FromDateTime(Dates.InLondon(instant).DateTime);
            return true;
        }

        return false;
    }

    public static bool TryReadCount(string cell, out int count) =>
        int.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out count) && count >= 0;

    public static bool TryReadStatus(string cell, out OrganisationStatus status)
    {
        var read = cell.ToUpperInvariant() switch
        {
            "OPEN" or "1" => OrganisationStatus.Open,
            "CLOSED" or "2" => OrganisationStatus.Closed,
            "OPEN, BUT PROPOSED TO CLOSE" or "3" => OrganisationStatus.ProposedToClose,
            "PROPOSED TO OPEN" or "4" => OrganisationStatus.ProposedToOpen,
            _ => (OrganisationStatus?)null,
        };
        status = read ?? OrganisationStatus.Unknown;
        return read is not null;
    }

    public static bool TryReadPhase(string cell, out Phase phase)
    {
        var read = cell.ToUpperInvariant() switch
        {
            "NOT APPLICABLE" or "0" => Phase.NotApplicable,
            "NURSERY" or "1" => Phase.Nursery,
            "PRIMARY" or "2" => Phase.Primary,
            "MIDDLE DEEMED PRIMARY" or "3" => Phase.MiddleDeemedPrimary,
            "SECONDARY" or "4" => Phase.Secondary,
            "MIDDLE DEEMED SECONDARY" or "5" => Phase.MiddleDeemedSecondary,
            "16 PLUS" or "6" => Phase.SixteenPlus,
            "ALL-THROUGH" or "ALL THROUGH" or "7" => Phase.AllThrough,
            _ => (Phase?)null,
        };
        phase = read ?? Phase.Unknown;
        return read is not null;
    }
}
