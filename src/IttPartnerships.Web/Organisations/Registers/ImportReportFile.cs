using System.Globalization;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Web.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IttPartnerships.Web.Organisations.Registers;

/// <summary>What was wrong with a file, as a spreadsheet to work through.</summary>
internal static class ImportReportFile
{
    public static void MapImports(this WebApplication app) => app.MapGet("/imports/{job}/report.csv", Get);

    private static async Task<Results<FileContentHttpResult, NotFound>> Get(string job, OneJob one, CancellationToken stop)
    {
        var row = Guid.TryParse(job, out var id) ? await one.Load(id, ImportRegisterFile.KindName, stop) : null;
        if (row is null || ImportRegisterFile.Report(row.Result) is not { } report)
        {
            return TypedResults.NotFound();
        }

        using var content = new MemoryStream();
        using (var sheet = new DelimitedText(content, "Severity", "Row", "Column", "Value", "Reason"))
        {
            Write(sheet, "Wrong", report.Problems);
            Write(sheet, "Warning", report.Warnings);
        }

        return TypedResults.File(content.ToArray(), "text/csv; charset=utf-8", $"import-report-{id}.csv");
    }

    private static void Write(DelimitedText sheet, string severity, IEnumerable<FileProblem> problems)
    {
        foreach (var problem in problems)
        {
            sheet.Row(severity, problem.Row.ToString(CultureInfo.InvariantCulture), problem.Column, problem.Value, problem.Reason);
        }
    }
}
