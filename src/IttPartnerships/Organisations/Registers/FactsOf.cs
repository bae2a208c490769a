using System.Globalization;
using System.Text.RegularExpressions;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// The day a file's facts are of: what the person says, else the date in the file's name (<c>edubasealldata20250422.csv</c>,
/// <c>register-gias-2025-01-16.csv.gz</c>), else today. A date in the name that is not in the past is no date of facts.
/// </summary>
public static partial class FactsOf
{
    public static DateOnly File(string fileName, DateOnly? said, DateOnly today) => said ?? InName(fileName, today) ?? today;

    private static DateOnly? InName(string fileName, DateOnly today)
    {
        foreach (Match found in Date().Matches(Path.GetFileName(fileName)))
        {
            var digits = found.Value.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
            if (DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today)
            {
                return day;
            }
        }

        return null;
    }

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?<sign>[-_]?)[0-9]{2}\\k<sign>[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
