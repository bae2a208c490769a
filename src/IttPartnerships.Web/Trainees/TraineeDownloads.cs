using System.Globalization;
using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.Import;

namespace IttPartnerships.Web.Trainees;

/// <summary>Trainees to take away. The list reads back in by the import without choosing a column.</summary>
internal static class TraineeDownloads
{
    public static readonly string[] Headings =
    [
        "Reference", "Name", "Email", "TRN", "Course code", "Course", "Lead partner", "Status", "First day", "Last day", "Subject", "Key stage", "Home postcode", "Travel", "Longest journey (minutes)", "Checks complete on",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> All([AsParameters] TraineeSearch search, FindTrainees find, Actor actor, CancellationToken stop)
    {
        var found = await find.Run(search.Query, actor, stop);
        return found.Try(out var trainees)
            ? Sheet("trainees.csv", Headings, trainees.Rows.Select(row => (string[])
            [
                row.Reference, row.Name, row.Email ?? "", row.Trn ?? "", row.CourseCode, row.CourseTitle, row.DeliveredByName ?? "", row.Status.Words, Iso(row.StartsOn), Iso(row.EndsOn), row.Subject ?? "",
                row.ChosenKeyStage.Words(), row.HomePostcode ?? "", row.Travel.Word(), row.MaxMinutes?.ToString(CultureInfo.InvariantCulture) ?? "", row.SuitableOn is { } day ? Iso(day) : "",
            ]))
            : Results.NotFound();
    }

    /// <param name="trainee">From the address.</param>
    /// <param name="form">"csv", or JSON where it is not said.</param>
    public static async Task<IResult> One(Guid trainee, string? form, ExportTrainee export, Actor actor, CancellationToken stop)
    {
        var found = await export.Run(new(TraineeId.From(trainee)), actor, stop);
        if (!found.Try(out var facts))
        {
            return Results.NotFound();
        }

        return form == "csv"
            ? Sheet("trainee.csv", ["About", "What", "Says"], facts.Select(fact => (string[])[fact.About, fact.Name, fact.Says]))
            : Results.File(JsonSerializer.SerializeToUtf8Bytes(facts, Indented), "application/json", "trainee.json");
    }

    public static async Task<IResult> Refused(Guid traineeImport, OpenRefusedRows open, Actor actor, CancellationToken stop) =>
        (await open.Run(new(traineeImport), actor, stop)).Try(out var rows) ? Results.Stream(rows, "text/csv; charset=utf-8", "trainees-to-mend.csv") : Results.NotFound();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IResult Sheet(string name, IEnumerable<string> headings, IEnumerable<string[]> rows)
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
