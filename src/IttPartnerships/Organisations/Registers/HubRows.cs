using System.Text.RegularExpressions;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>One teaching school hub: its name, its lead school's where given, and the regions it serves.</summary>
internal sealed partial record HubRow(int Row, string FullName, string HubId, IReadOnlyList<string> Regions)
{
    /// <summary>The name without the lead school that the source puts in brackets after it.</summary>
    public string Name => LeadSchool is null ? FullName : FullName[..FullName.LastIndexOf($"({LeadSchool})", StringComparison.Ordinal)].TrimEnd();

    /// <summary>The lead school's name: what stands in the last brackets, where the name ends with them and it is not an abbreviation of the hub's name.</summary>
    public string? LeadSchool
    {
        get
        {
            var open = FullName.LastIndexOf('(');
            var inside = open > 0 && FullName.EndsWith(')') ? FullName[(open + 1)..^1].Trim() : "";
            return inside.Length == 0 || inside.All(char.IsUpper) ? null : inside;
        }
    }

    /// <summary>Every row of the mapping file; what cannot be read is collected in the file's problems.</summary>
    public static List<HubRow> ReadAll(DelimitedFile file, ReadingRows reading)
    {
        if (file.OptionalColumn("district_name").IsPresent || file.OptionalColumn("districts").IsPresent)
        {
            file.Problems.Add(0, "", "", "This file lists the districts of the hub regions. Give the file of the hubs first, and this one beside it as the districts");
        }

        var name = file.Column("ab_name_ecf1", "hub_name", "name");
        var id = file.Column("appropriate_body_id", "hub_id", "id");
        var regions = file.Column("hub_region", "hub_region_code");
        HashSet<string> met = [];
        return reading.All(file, () => Read(file, met, name, id, regions));
    }

    private static HubRow? Read(DelimitedFile file, HashSet<string> met, FileColumn name, FileColumn id, FileColumn regions)
    {
        if (file[name].Length is 0 or > Organisation.NameLength)
        {
            file.Refuse(name, $"A hub needs a name of at most {Organisation.NameLength} characters");
        }

        if (!Guid.TryParse(file[id], out _) || !met.Add(file[id].ToUpperInvariant()))
        {
            file.Refuse(id, "Every hub needs an id of its own, for example 4cb21fcf-d643-4120-9c5b-2d105abcb4af");
        }

        if (HubRegion.Codes(file[regions]) is not { } codes)
        {
            file.Refuse(regions, "These are not codes of hub regions. Write them as EE6/EE2, EE8&EE9 or SE2 / SE8");
            return null;
        }

        return new HubRow(file.Row, Spaces().Replace(file[name], " "), file[id].ToLowerInvariant(), codes);
    }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}

/// <summary>A hub region's code and one of its districts.</summary>
internal sealed partial record HubRegion(string Code, string District)
{
    /// <summary>The codes of one cell in any of the notations the source mixes; null where it holds anything else.</summary>
    public static IReadOnlyList<string>? Codes(string cell)
    {
        var parts = cell.ToUpperInvariant().Split(['/', '&', ',', ';', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => OneCode().IsMatch(part)) ? [.. parts.Distinct()] : null;
    }

    /// <summary>Every district of the file: one a row, or a list of them in a cell.</summary>
    public static List<HubRegion> ReadAll(DelimitedFile file, ReadingRows reading)
    {
        var code = file.Column("hub_region_code", "code");
        var one = file.OptionalColumn("district_name", "district");
        var list = one.IsPresent ? one : file.Column("districts");
        return [.. reading.All(file, () => Read(file, code, list, isList: !one.IsPresent)).SelectMany(region => region).Distinct()];
    }

    private static HubRegion[] Read(DelimitedFile file, FileColumn code, FileColumn districts, bool isList)
    {
        if (!OneCode().IsMatch(file[code].ToUpperInvariant()))
        {
            file.Refuse(code, "A hub region's code is one or two letters and a number, for example EE1");
        }

        if (file[districts].Length == 0)
        {
            file.Refuse(districts, "A hub region needs its districts");
        }

        string[] names = isList ? file[districts].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [file[districts]];
        return [.. names.Select(name => new HubRegion(file[code].ToUpperInvariant(), name))];
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{1,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OneCode();
}
