using System.Globalization;
using IttPartnerships.Kernel;

namespace IttPartnerships.Spreadsheets;

/// <summary>Reads a day as England and spreadsheets write it. Null where a cell says something else.</summary>
internal static class CellDay
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "dddd d MMMM yyyy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss",
    ];

    /// <summary>Also the number that a spreadsheet keeps a day as, where a column was saved without its format.</summary>
    public static DateOnly? Read(string cell)
    {
        // "Sep" and "Sept" are both written: one culture knows the one, one the other.
        foreach (var culture in (CultureInfo[])[Dates.British, CultureInfo.InvariantCulture])
        {
            if (DateTime.TryParseExact(cell, Days, culture, DateTimeStyles.AllowWhiteSpaces, out var moment))
            {
                return DateOnly.FromDateTime(moment);
            }
        }

        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > FirstSerial and < LastSerial
            ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
            : null;
    }
}
