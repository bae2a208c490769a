using System.Globalization;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>One row of the table beside a picture: what one link says.</summary>
public sealed record PictureRow(GraphLink Link, string Provider, string Partner, string Responsibilities, string PreparedBy, string Source, string From, string Until);

/// <summary>What the rows are in the order of.</summary>
public enum PictureOrder
{
    Provider,
    Partner,
    Role,
}

/// <summary>The same facts as the picture, as rows; and as a spreadsheet, formula-safe.</summary>
public static class PictureSheet
{
    public static IReadOnlyList<PictureRow> Rows(PartnershipGraph graph, PictureOrder order)
    {
        // The links are in order of provider, kind and partner already, and sorting here keeps equal ones so.
        var links = order switch
        {
            PictureOrder.Partner => graph.Links.OrderBy(link => graph[link.Partner].Folded, StringComparer.Ordinal),
            PictureOrder.Role => graph.Links.OrderBy(link => link.Kind),
            _ => graph.Links.AsEnumerable(),
        };
        return [.. links.Select(link => Row(graph, link))];
    }

    public static void Write(PartnershipGraph graph, PictureOrder order, Stream target)
    {
        using var sheet = new DelimitedText(target, "Academic year", "Accredited provider", "Partner", "Role", "Responsibilities delegated", "Agreement prepared by", "Source", "From", "Until", "Trust", "District");
        foreach (var row in Rows(graph, order))
        {
            var body = graph[row.Link.Partner];
            sheet.Row(graph.Year.ToString(), row.Provider, row.Partner, row.Link.Role, row.Responsibilities, row.PreparedBy, row.Source, row.From, row.Until, body.Trust ?? "", body.District ?? "");
        }
    }

    public static string Words(LinkSource source) => source == LinkSource.Agreement ? "Agreement in force" : "Published by DfE";

    private static PictureRow Row(PartnershipGraph graph, GraphLink link) => new(
        link,
        graph[link.Provider].Name,
        graph[link.Partner].Name,
        string.Join("; ", link.Delegated.Select(each => each.Responsibility.Words + (each.Scope.Length == 0 ? "" : $" ({each.Scope})"))),
        link.PreparedBy is { } preparer && graph.Bodies.TryGetValue(preparer, out var body) ? body.Name : "",
        Words(link.Source),
        Day(link.Held.From),
        Day(link.Held.Until));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
