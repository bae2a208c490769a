using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Placements;

/// <summary>The list of placements to take away, filtered as it is shown.</summary>
internal static class PlacementsSheet
{
    private static readonly string[] Headings = ["Trainee", "Reference", "Course", "School", "Window", "First day", "Last day", "State", "Answer by", "Trainee told on", "Needs attention"];

    public static async Task<IResult> Run([AsParameters] PlacementFilter filter, FindPlacements find, TimeProvider clock, Actor actor, CancellationToken stop)
    {
        if (!(await find.Run(new(filter.Search(clock.Today()), 0), actor, stop)).Try(out var found))
        {
            return Results.NotFound();
        }

        using MemoryStream content = new();
        using (var sheet = new DelimitedText(content, Headings))
        {
            foreach (var row in found.Rows)
            {
                sheet.Row([
                    row.Trainee, row.Reference, row.Course, row.SchoolName, row.Window ?? "", Day(row.FirstDay), Day(row.LastDay), row.State.Words, Day(row.AnswerBy), Day(row.PublishedOn),
                    string.Join("; ", row.Problems.Select(problem => problem.Words)),
                ]);
            }
        }

        return Results.File(content.ToArray(), "text/csv; charset=utf-8", "placements.csv");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
