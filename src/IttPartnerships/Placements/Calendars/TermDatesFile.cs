using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Placements.Calendars;

/// <summary>A column of a file of term dates, as people are told about it.</summary>
public sealed record TermColumn(string Name, string Meaning, string Example);

/// <summary>Reads a file of term dates of local authorities: a row a stretch between two holidays, in any order.</summary>
public static class TermDatesFile
{
    public static readonly IReadOnlyList<TermColumn> Columns =
    [
        new("authority", "The three-digit code of the local authority, or its name as the register of schools writes it", "330"),
        new("year", "The academic year by the year it begins in, for example 2026 or 2026 to 2027", "2026"),
        new("first_day", "The first day pupils are in school, for example 2026-09-02 or 2/9/2026", "2026-09-02"),
        new("last_day", "The last day before the holiday", "2026-10-23"),
        new("label", "What the stretch is called", "Autumn, first half"),
    ];

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private sealed record Row(string Authority, AcademicYear Year, GivenTerm Term, int At);

    /// <param name="authorities">Codes by code and by folded name, as the register has them.</param>
    /// <returns>The terms of each authority and year; with problems collected in the file where something is wrong.</returns>
    internal static IReadOnlyDictionary<(string Authority, AcademicYear Year), List<GivenTerm>> Read(DelimitedFile file, IReadOnlyDictionary<string, string> authorities)
    {
        var authority = file.Column("authority", "local authority", "la", "la code", "authority code");
        var year = file.Column("year", "academic year");
        var firstDay = file.Column("first_day", "first day", "start", "start date");
        var lastDay = file.Column("last_day", "last day", "end", "end date");
        var label = file.Column("label", "term", "name");
        List<Row> rows = [];
        while (file.Read())
        {
            var code = authorities.GetValueOrDefault(FoldedText.Fold(file[authority]));
            var (begins, from, until) = (Year(file[year]), Day(file[firstDay]), Day(file[lastDay]));
            Require(code is not null, authority, "No local authority in the register of schools has this code or name");
            Require(begins is not null, year, "Write the year it begins in, such as 2026");
            Require(from is not null, firstDay, "Write a day such as 2026-09-02");
            Require(until is not null, lastDay, "Write a day such as 2026-10-23");
            Require(from is null || until is null || until >= from, lastDay, "It ends before it begins");
            Require(begins is not { } y || from is not { } f || until is not { } u || (y.Period.Contains(f) && y.Period.Contains(u)), firstDay, "The days are not in that academic year");
            Require(file[label].Length is > 0 and <= 60, label, "Write a name of 60 characters or fewer");
            if (code is not null && begins is { } ofYear)
            {
                rows.Add(new(code, ofYear, new(file[label], from, until), file.Row));
            }
        }

        if (rows.Count == 0 && !file.Problems.Any)
        {
            file.Problems.Add(0, "", "", "The file has no rows below its headings");
        }

        if (!file.Problems.Any)
        {
            Overlaps(rows, file, firstDay);
        }

        return rows.GroupBy(row => (row.Authority, row.Year)).ToDictionary(each => each.Key, each => each.Select(row => row.Term).ToList());

        void Require(bool holds, FileColumn column, string reason)
        {
            if (!holds)
            {
                file.Refuse(column, reason);
            }
        }
    }

    private static void Overlaps(List<Row> rows, DelimitedFile file, FileColumn firstDay)
    {
        foreach (var same in rows.GroupBy(row => (row.Authority, row.Year)))
        {
            var ordered = same.OrderBy(row => row.Term.FirstDay).ThenBy(row => row.At).ToList();
            foreach (var (before, after) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Term.LastDay >= pair.Second.Term.FirstDay))
            {
                file.Problems.Add(after.At, firstDay.Heading, after.Term.Label, $"It overlaps with row {before.At}");
            }

            if (ordered.Count > TermDates.MostTerms)
            {
                file.Problems.Add(ordered[TermDates.MostTerms].At, "", "", $"More than {TermDates.MostTerms} stretches for one authority and year");
            }
        }
    }

    private static AcademicYear? Year(string cell)
    {
        var digits = cell.Length >= 4 ? cell[..4] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is >= 2000 and <= 2100 ? new AcademicYear(start) : null;
    }

    private static DateOnly? Day(string cell) => DateOnly.TryParseExact(cell, DayFormats, Dates.British, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
}
