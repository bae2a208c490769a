using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The kinds of cell that files of providers and partnerships have, read or refused.</summary>
internal sealed class ProviderCells(DelimitedFile file)
{
    public string? Text(FileColumn column, int longest = 500)
    {
        var cell = file[column];
        if (cell.Length > longest)
        {
            file.Refuse(column, $"This is longer than {longest} characters");
        }

        return RegisterWords.IsSilent(cell) ? null : cell;
    }

    public string? Code(FileColumn column)
    {
        if (ProviderCode.TryParse(file[column], out var code))
        {
            return code.Value;
        }

        file.Refuse(column, "A provider code has 3 letters or digits, for example T92. Maybe a spreadsheet turned it into a number or a time: look it up at the source");
        return null;
    }

    public string? Number(FileColumn column)
    {
        var cell = file[column];
        if (RegisterWords.IsSilent(cell) || AccreditationNumber.TryParse(cell, out _))
        {
            return RegisterWords.IsSilent(cell) ? null : cell;
        }

        file.Refuse(column, "An accreditation number has 4 digits, for example 5606");
        return null;
    }

    public DateOnly? Day(FileColumn column)
    {
        if (RegisterWords.TryReadDay(file[column], out var day))
        {
            return day;
        }

        if (!RegisterWords.IsSilent(file[column]))
        {
            file.Refuse(column, "This is not a date such as 2026-08-01 or 01-08-2026");
        }

        return null;
    }

    public double? Degrees(FileColumn column)
    {
        var cell = file[column];
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180)
        {
            return degrees;
        }

        if (!RegisterWords.IsSilent(cell))
        {
            file.Refuse(column, "This is not a latitude or longitude in degrees, for example 51.6139");
        }

        return null;
    }

    /// <summary>"2026,2025,2024" or "2026": the calendar years that academic years start in, in order.</summary>
    public IReadOnlyList<AcademicYear> Years(FileColumn column)
    {
        List<AcademicYear> years = [];
        foreach (var part in file[column].Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
            {
                file.Refuse(column, "This is not a list of the years that academic years start in, for example 2026,2025,2024");
                return [];
            }

            years.Add(new AcademicYear(year));
        }

        return [.. years.Distinct().Order()];
    }
}
