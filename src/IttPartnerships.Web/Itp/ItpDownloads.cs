using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Web.Programmes.Patterns;

namespace IttPartnerships.Web.Itp;

/// <summary>Lists of this room to take away as spreadsheets.</summary>
internal static class ItpDownloads
{
    public static async Task<IResult> Year(int? year, string? search, FindItpUnits find, Actor actor, CancellationToken stop) =>
        (await find.Run(new(PatternWords.Year(year), search), actor, stop)).Try(out var found)
            ? File(
                "intensive-weeks.csv",
                ["Accredited provider", "Course", "Title", "Year", "Week", "First day", "Last day", "Focus", "Hours planned", "Hours of expert input", "Expert", "Where", "Groups", "Trainees in a group", "To look at"],
                found.Courses.SelectMany(row => row.Units.Select(line => (string[])
                [
                    row.ProviderName, row.Course.Code, row.Course.Title, found.Year.ToString(), Number(line.Unit.Number), Day(line.Unit.FirstDay), Day(line.Unit.LastDay), line.Unit.Focus,
                    Hours(line.Unit.PlannedHours), Hours(line.Unit.ExpertHours), line.Unit.Expert ?? "", line.Unit.Place.Words, Number(line.Unit.Groups.Count), Number(line.Grouped),
                    string.Join("; ", line.Advice.Select(advice => advice.Statement)),
                ])))
            : Results.NotFound();

    public static async Task<IResult> Summary(CourseId course, int? year, SumItp sum, Actor actor, TimeProvider clock, CancellationToken stop) =>
        (await sum.Run(new(course, PatternWords.Year(year) ?? AcademicYear.Of(clock.Today())), actor, stop)).Try(out var picture)
            ? File(
                "intensive-days.csv", ["Trainee", "Reference", "Course", "Year", "Days planned", "Attended", "Missed", "Attended in school", "Not marked yet"],
                picture.Rows.Select(row => (string[])
                [
                    row.Name, row.Reference, picture.Course.Code, picture.Year.ToString(), Number(row.Planned), Number(row.Attended), Number(row.Missed), Number(row.InSchool), Number(row.Open),
                ]))
            : Results.NotFound();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hours(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

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
