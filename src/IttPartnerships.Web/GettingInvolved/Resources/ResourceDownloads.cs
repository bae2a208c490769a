using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Web.Files;

namespace IttPartnerships.Web.GettingInvolved.Resources;

/// <summary>What one takes away from the library: the file of a version, and a search as a spreadsheet.</summary>
internal static class ResourceDownloads
{
    public static async Task<IResult> File(ResourceId resource, int number, OpenResourceFile open, Actor actor, CancellationToken stop)
    {
        var found = await open.Run(new(resource, number), actor, stop);
        return found.Try(out var file) ? new KeptFileAnswer(file) : Results.NotFound();
    }

    public static async Task<IResult> List(HttpRequest request, FindResources find, Actor actor, CancellationToken stop)
    {
        var outcome = await find.Run((LibrarySearch.Read(request.Query) with { PageNumber = 1 }).Query(int.MaxValue), actor, stop);
        if (!outcome.Try(out var found))
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        using (var sheet = new DelimitedText(file, "Title", "Kind", "Phases", "Subjects", "Owner", "Terms of use", "Version", "Date of version", "Review date", "Link", "Description", "Page"))
        {
            foreach (var row in found.Rows)
            {
                sheet.Row(
                    row.Title, row.Kind.Words, string.Join("; ", row.Phases.Order().Select(phase => phase.Words)), string.Join("; ", row.Subjects), row.OwnerName,
                    row.LicenceWords ?? row.Licence.Words, row.Latest.ToString(CultureInfo.InvariantCulture), Day(DateOnly.FromDateTime(row.LatestAt.UtcDateTime)), Day(row.ReviewOn),
                    row.Link ?? "", row.Description, $"{request.Scheme}://{request.Host}/resources/{row.Id.Value}");
            }
        }

        file.Position = 0;
        return Results.File(file, "text/csv; charset=utf-8", "resources.csv");
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);
}
