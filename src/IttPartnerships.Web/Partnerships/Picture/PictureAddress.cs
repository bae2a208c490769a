using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Partnerships.Picture;
using Microsoft.AspNetCore.WebUtilities;

namespace IttPartnerships.Web.Partnerships.Picture;

/// <summary>What somebody looks at, as it stands in the address. What cannot be read is as if it were not there.</summary>
/// <param name="Path">The page's own: files for download are below it.</param>
public sealed record PictureAddress(string Path)
{
    public const string Country = "/picture";
    public const string Partnership = "/partnership/picture";
    public const string Drawing = "drawing.svg";
    public const string Table = "table.csv";

    private const int LongestKey = 200;
    private const int MostOpened = 100;

    public static readonly IReadOnlyList<int> Zooms = [50, 75, 100, 150, 200, 300];

    public OrganisationId? Provider { get; init; }

    public AcademicYear? Year { get; init; }

    public OrganisationId? Focus { get; init; }

    public IReadOnlyList<string> Opened { get; init; } = [];

    public SchoolGrouping? Grouping { get; init; }

    public bool Overview { get; init; }

    /// <summary>Percent; null fits the page.</summary>
    public int? Zoom { get; init; }

    public PictureOrder Order { get; init; }

    /// <summary>Of the table.</summary>
    public int PageNumber { get; init; } = 1;

    public PictureView View => new() { Focus = Focus, Grouping = Grouping, Opened = Opened.ToHashSet(StringComparer.Ordinal), Overview = Overview };

    public static string Surroundings(OrganisationId organisation) => $"/organisations/{organisation.Value}/picture";

    public static PictureAddress Read(string path, IQueryCollection query) => new(path)
    {
        Provider = OrganisationId.TryParse((string?)query["provider"], null, out var provider) ? provider : null,
        Year = Number((string?)query["year"]) is { } year and >= 1990 and <= 2100 ? new AcademicYear(year) : null,
        Focus = OrganisationId.TryParse((string?)query["focus"], null, out var focus) ? focus : null,
        Opened = [.. query["expand"].OfType<string>().Where(key => key.Length is > 0 and <= LongestKey).Distinct(StringComparer.Ordinal).Take(MostOpened)],
        Grouping = CodeWord.ReadOne<SchoolGrouping>((string?)query["by"]),
        Overview = query["view"] == "overview",
        Zoom = Number((string?)query["zoom"]) is { } zoom && Zooms.Contains(zoom) ? zoom : null,
        Order = CodeWord.ReadOne<PictureOrder>((string?)query["sort"]) ?? PictureOrder.Provider,
        PageNumber = Math.Max(Number((string?)query["page"]) ?? 1, 1),
    };

    public string Link() => Written("");

    public string File(string name) => Written("/" + name);

    public string To(BoxTarget target) => target switch
    {
        BoxTarget.ToOrganisation(var id) => new PictureAddress(Surroundings(id)) { Year = Year }.Link(),
        BoxTarget.ToFocus(var key) => $"{(this with { Focus = OrganisationId.From(Guid.Parse(key)), PageNumber = 1 }).Link()}#picture",
        BoxTarget.ToOpen(var key) => $"{(this with { Opened = [.. Opened, key] }).Link()}#picture",
        BoxTarget.ToClose(var key) => $"{(this with { Opened = [.. Opened.Where(opened => opened != key)] }).Link()}#picture",
        _ => $"{(this with { Focus = null }).Link()}#picture",
    };

    private string Written(string below)
    {
        List<KeyValuePair<string, string?>> values =
        [
            new("provider", Provider?.Value.ToString()),
            new("year", Year?.StartYear.ToString(CultureInfo.InvariantCulture)),
            new("focus", Focus?.Value.ToString()),
            .. Opened.Select(key => KeyValuePair.Create<string, string?>("expand", key)),
            new("by", Grouping is { } grouping ? CodeWord.Of(grouping) : null),
            new("view", Overview ? "overview" : null),
            new("zoom", Zoom?.ToString(CultureInfo.InvariantCulture)),
            new("sort", Order == PictureOrder.Provider ? null : CodeWord.Of(Order)),
            new("page", PageNumber == 1 ? null : PageNumber.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryHelpers.AddQueryString(Path + below, values.Where(value => value.Value is not null));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
