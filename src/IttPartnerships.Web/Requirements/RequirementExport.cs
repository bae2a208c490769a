using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Requirements;

/// <summary>Every finding of the trainees on the list, as it is filtered, as a spreadsheet.</summary>
internal static class RequirementExport
{
    private static readonly string[] Headings =
        ["trainee", "reference", "course", "requirement", "id", "does here", "standing", "planned", "so far", "expected by the end", "needed", "unit", "to mend it", "last day", "not judged because", "adjusted"];

    public static async Task<IResult> Run(HttpRequest request, FindRequirements find, Actor actor, CancellationToken stop)
    {
        var query = RequirementFilter.Of(request.Query).Query;
        if (!(await find.Run(query, actor, stop)).Try(out var found))
        {
            return Results.NotFound();
        }

        using MemoryStream content = new();
        using (var sheet = new DelimitedText(content, Headings))
        {
            foreach (var each in found.Trainees)
            {
                foreach (var finding in each.Findings.Where(finding => query.Rule is null || finding.Rule.Id == query.Rule))
                {
                    sheet.Row(Row(each, finding));
                }
            }
        }

        return Results.File(content.ToArray(), "text/csv; charset=utf-8", $"requirements-{Day(found.Today)}.csv");
    }

    private static string[] Row(JudgedTrainee each, Finding finding) =>
    [
        each.Facts.Name, each.Facts.Reference, each.Facts.Course.Code, finding.Rule.Statement, finding.Rule.Id, finding.Effect.Words, finding.Standing.Words,
        Number(finding.Plan), Number(finding.Actual), Number(finding.Expected), finding.Expected.Holds is null ? "" : Amounts.Number(finding.Expected.Needs), finding.Rule.Unit.ToString(),
        finding.Standing is Standing.AtRisk or Standing.NotMet ? each.MendOf(finding) : "", finding.LastDay is { } day && day < DateOnly.MaxValue ? Day(day) : "", finding.Because ?? "",
        finding.Adjusted is { } adjusted ? $"to {Amounts.Number(adjusted.ReducedTo)}" : "",
    ];

    private static string Number(Reading reading) => reading.Holds is null ? "" : Amounts.Number(reading.Has);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
