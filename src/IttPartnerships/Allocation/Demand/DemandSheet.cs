using System.Globalization;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation.Demand;

/// <summary>Needs and offers of a year ahead as a spreadsheet, the shortest first.</summary>
public static class DemandSheet
{
    public static void Write(Stream target, IReadOnlyList<DemandRow> rows)
    {
        using var sheet = new DelimitedText(target, "subject", "key_stages", "window", "area", "needed", "offered", "offered_this_year_only", "short");
        foreach (var row in rows)
        {
            sheet.Row(row.Subject, row.KeyStages, row.Window, row.Area, Text(row.Needed), Text(row.Offered), Text(row.CarriedOver), Text(row.Short));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
