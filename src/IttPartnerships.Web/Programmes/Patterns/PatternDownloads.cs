using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Programmes.Patterns;

/// <summary>Patterns to take away as spreadsheets.</summary>
internal static class PatternDownloads
{
    /// <summary>One pattern, a row a week.</summary>
    public static async Task<IResult> Weeks(PatternId pattern, ShowPattern show, Actor actor, CancellationToken stop) =>
        (await show.Run(new(pattern), actor, stop)).Try(out var picture)
            ? File(
                "pattern.csv", ["Week beginning", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Days in school", "Intensive days", "Timetable (%)", "Focus", "Holiday"],
                picture.Weeks.Select(week => (string[])
                [
                    Day(week.Monday), .. week.Days.Select(PatternWords.Short), Number(week.InSchool), Number(week.Itp), week.Share is { } share ? Number(share) : "",
                    week.Focus ?? "", week.Holiday ?? "",
                ]))
            : Results.NotFound();

    /// <summary>All patterns of a year, a row a window or intensive week.</summary>
    public static async Task<IResult> Year(int? year, FindPatterns find, Actor actor, CancellationToken stop) =>
        (await find.Run(new(PatternWords.Year(year)), actor, stop)).Try(out var found)
            ? File(
                "patterns.csv", ["Accredited provider", "Year", "Pattern", "What", "Name or focus", "School", "First day", "Last day", "Weekdays"],
                found.Rows.SelectMany(row => (IEnumerable<string[]>)
                [
                    .. row.Content.Windows.Select(window => (string[])
                        [row.ProviderName, found.Year.ToString(), row.Pattern.Name, window.Kind.Words, window.Name, window.Letter, Day(window.FirstDay), Day(window.LastDay), window.Days.Words]),
                    .. row.Content.ItpWeeks.Select(week => (string[])
                        [row.ProviderName, found.Year.ToString(), row.Pattern.Name, "Intensive Training and Practice", week.Focus, "", Day(week.FirstDay), Day(week.LastDay), ""]),
                ]))
            : Results.NotFound();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IResult File(string name, IEnumerable<string> headings, IEnumerable<string[]> rows)
    {
        using MemoryStream content = new();
        using (var sheet = new DelimitedText(content, headings))
        {
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return Results.File(content.ToArray(), "text/csv; charset=utf-8", name);
    }
}
