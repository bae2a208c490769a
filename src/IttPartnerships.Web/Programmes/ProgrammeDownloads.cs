using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Programmes;

/// <summary>Lists of this room to take away as spreadsheets.</summary>
internal static class ProgrammeDownloads
{
    public static async Task<IResult> Courses(
        string? search, string? phase, string? show, string? sort, FindCourses find, Actor actor, CancellationToken stop)
    {
        var found = await find.Run(CourseSearch.Of(search, phase, show, sort).Query, actor, stop);
        return found.Try(out var courses)
            ? File("courses.csv", ["Code", "Title", "Phase", "Accredited provider", "Components", "Final", "Waiting for a decision", "Drafts and returned", "Closed"], courses.Rows.Select(row =>
                (string[])[row.Code, row.Title, row.Phase.Words, row.ProviderName, Number(row.Components), Number(row.Final), Number(row.Waiting), Number(row.InWork), row.Closed ? "Yes" : "No"]))
            : Results.NotFound();
    }

    public static async Task<IResult> Decisions(CourseId course, ReadCourseRecord read, Actor actor, CancellationToken stop)
    {
        var found = await read.Run(new(course), actor, stop);
        return found.Try(out var record)
            ? File(
                $"{FoldedText.Fold(record.Course.Code)}-decisions.csv",
                ["When (UTC)", "Component", "Kind", "Version", "Decision", "By", "For", "Final from", "Reason", "Approved by its author, as the only one who may", "Accountable"],
                record.Rows.Select(row => (string[])
                [
                    row.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), row.Title, row.Kind.Words, row.Number is { } number ? Number(number) : "",
                    row.Decision.Words, row.By, row.Organisation, row.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", row.Reason ?? "",
                    row.Alone ? "Yes" : "", record.Provider,
                ]))
            : Results.NotFound();
    }

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
