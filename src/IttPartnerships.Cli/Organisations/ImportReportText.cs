using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Organisations;

/// <summary>An import's report for people and for programs.</summary>
internal static class ImportReportText
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(ImportReport report) => JsonSerializer.Serialize(report, Shape);

    public static string Words(ImportReport report)
    {
        var text = new StringBuilder();
        if (report.Refused)
        {
            List(text, report.Problems, report.ProblemCount);
            text.Append(CultureInfo.InvariantCulture, $"Nothing was imported from {report.FileName}: {report.ProblemCount:N0} to mend first.");
            return text.ToString();
        }

        var counts = report.Counts;
        text.AppendLine(CultureInfo.InvariantCulture, $"Imported {report.FileName}, facts of {report.FactsOf:d MMMM yyyy}: {counts.Rows:N0} rows.");
        Count(text, counts.Added, "added");
        Count(text, counts.Changed, "changed");
        Count(text, counts.Closed, "closed");
        Count(text, counts.Unchanged, "unchanged");
        Count(text, counts.Vanished, "no longer in the file, and kept");
        Count(text, counts.LeftOut, "left out, for the reasons below");
        if (report.WarningCount > 0)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{report.WarningCount:N0} to look at:");
            List(text, report.Warnings, report.WarningCount);
        }

        return text.ToString().TrimEnd();
    }

    private static void Count(StringBuilder text, int number, string words)
    {
        if (number > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{number,9:N0} {words}");
        }
    }

    private static void List(StringBuilder text, IReadOnlyList<FileProblem> problems, int all)
    {
        foreach (var problem in problems)
        {
            string?[] parts =
            [
                problem.Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"row {problem.Row}") : null,
                problem.Column.Length > 0 ? $"column {problem.Column}" : null,
                problem.Value.Length > 0 ? $"“{problem.Value}”" : null,
            ];
            var where = string.Join(", ", parts.Where(part => part is not null));
            text.AppendLine(where.Length == 0 ? $"{problem.Reason}." : $"{where}: {problem.Reason}.");
        }

        if (all > problems.Count)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"… and {all - problems.Count:N0} more.");
        }
    }
}
