using System.Globalization;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Finding;

/// <summary>The whole result for a spreadsheet: one row an organisation, formula-safe.</summary>
public static class FoundSheet
{
    private static readonly string[] Headings =
    [
        "Name", "Kind", "Status", "URN", "UKPRN", "Provider code", "Phase", "Key stages", "Setting", "Type", "Trust", "Town", "Postcode",
        "Local authority", "Pupils", "Roles", "Easting", "Northing", "Miles", "Minutes", "Minutes, low", "Minutes, high",
    ];

    public static void Write(IEnumerable<FoundOrganisation> found, Stream target)
    {
        using var sheet = new DelimitedText(target, Headings);
        foreach (var organisation in found)
        {
            sheet.Row(Cells(organisation));
        }
    }

    private static IEnumerable<string> Cells(FoundOrganisation found)
    {
        var row = found.Row;
        var isSchool = row.Kind == OrganisationKind.School;
        return
        [
            row.Name,
            row.Kind.Words(),
            row.Status.Words(),
            row.Number(IdentifierScheme.Urn) ?? "",
            row.Number(IdentifierScheme.Ukprn) ?? "",
            row.Number(IdentifierScheme.ProviderCode) ?? "",
            isSchool ? row.Phase.Words() : "",
            OrganisationWords.Capital(row.KeyStages.Words()),
            isSchool ? row.Setting.Words() : "",
            row.TypeName ?? "",
            row.Trust ?? "",
            row.Town ?? "",
            row.Postcode ?? "",
            row.LocalAuthority ?? "",
            Text(row.Pupils),
            string.Join("; ", found.Roles.Select(role => role.Words())),
            row.Place.IsPlace ? Text(row.Place.Easting) : "",
            row.Place.IsPlace ? Text(row.Place.Northing) : "",
            found.Miles is { } miles ? miles.ToString("0.0", CultureInfo.InvariantCulture) : "",
            Text(found.Journey?.Minutes),
            Text(found.Journey?.Low),
            Text(found.Journey?.High),
        ];
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
