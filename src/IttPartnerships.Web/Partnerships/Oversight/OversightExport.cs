using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>The list of oversight as a spreadsheet, as it is filtered.</summary>
internal static class OversightExport
{
    private static readonly string[] Headings =
        ["accredited provider", "partner", "responsibility", "scope", "status", "reason", "owner", "owner's job title", "next activity", "due on", "open actions", "as at"];

    public static async Task<IResult> Run(HttpRequest request, FindOversight find, Actor actor, CancellationToken stop)
    {
        DateOnly? on = DateOnly.TryParseExact(request.Query["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var found = await find.Run(OversightFilter.Of(request.Query).On(on), actor, stop);
        if (!found.Try(out var answer))
        {
            return Results.NotFound();
        }

        using MemoryStream content = new();
        using (var sheet = new DelimitedText(content, Headings))
        {
            foreach (var row in answer.Rows)
            {
                var next = row.Due is [var first, ..] ? first : null;
                sheet.Row(
                    row.ProviderName, row.PartnerName, row.Responsibility.Words, row.Scope.Words, row.Status.Words, string.Join("; ", row.Reasons), row.Owner?.Name ?? "",
                    row.OwnerTitle ?? "", next?.Method.InSentence ?? "", next is null ? "" : OversightLinks.Written(next.On),
                    row.OpenActions.ToString(CultureInfo.InvariantCulture), OversightLinks.Written(answer.On));
            }
        }

        return Results.File(content.ToArray(), "text/csv; charset=utf-8", $"oversight-{OversightLinks.Written(answer.On)}.csv");
    }
}
