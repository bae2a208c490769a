using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Responsibilities;
using IttPartnerships.Spreadsheets;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Responsibilities;

/// <summary>Who does what and who is accountable, a line each, as a spreadsheet.</summary>
internal static class ResponsibilitiesSheet
{
    private static readonly string[] Header = ["accountable", "responsibility", "done by", "scope", "first day", "last day"];

    public static async Task<IResult> Send([FromQuery(Name = "on")] DateOnly? on, FindResponsibilities find, Actor actor, CancellationToken stop)
    {
        if (!(await find.Run(new(on), actor, stop)).Try(out var parts))
        {
            return TypedResults.NotFound();
        }

        var file = new MemoryStream();
        using (var sheet = new DelimitedText(file, Header))
        {
            foreach (var cells in parts.SelectMany(part => part.Lines.SelectMany(line => Rows(part, line))))
            {
                sheet.Row(cells);
            }
        }

        file.Position = 0;
        return TypedResults.File(file, "text/csv; charset=utf-8", "responsibilities.csv");
    }

    private static IEnumerable<string[]> Rows(FindResponsibilities.Part part, ResponsibilityLine line)
    {
        foreach (var done in line.Done)
        {
            yield return [part.AccountableName, line.What.Words, done.PartnerName, done.Scope.Words, $"{done.Held.From:yyyy-MM-dd}", $"{done.Held.Until:yyyy-MM-dd}"];
        }

        if (part.Whole && line.ProviderDoesAll)
        {
            yield return [part.AccountableName, line.What.Words, part.AccountableName, "Everything", "", ""];
        }

        foreach (var course in part.Whole ? line.Rest : [])
        {
            yield return [part.AccountableName, line.What.Words, part.AccountableName, $"Course {course.Code}", "", ""];
        }
    }
}
