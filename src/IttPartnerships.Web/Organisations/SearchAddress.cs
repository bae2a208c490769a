using System.Globalization;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Organisations;

/// <summary>A search as its address says it: all of it stands there, so that the address can be shared. What an address says wrongly is ignored.</summary>
public sealed record SearchAddress
{
    public const string Page = "/organisations";
    public const string Export = "/organisations/export";
    private const string Miles = "miles";

    public string? Text { get; init; }

    public string? Near { get; init; }

    /// <summary>As it was typed, to be shown again.</summary>
    public string? Within { get; init; }

    /// <summary>"miles", or the word of a way to travel.</summary>
    public string By { get; init; } = Miles;

    public IReadOnlyList<Phase> Phases { get; init; } = [];

    public IReadOnlyList<KeyStages> Stages { get; init; } = [];

    public IReadOnlyList<SettingType> Settings { get; init; } = [];

    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    public OpenOrClosed Status { get; init; }

    public PartnershipPart? Part { get; init; }

    public MapBox? Area { get; init; }

    public FindOrder? Sort { get; init; }

    public int PageNumber { get; init; } = 1;

    public bool AsMap { get; init; }

    /// <summary>The way of travelling; null where straight-line miles are meant.</summary>
    public TravelMode? Mode => TravelModes.TryParse(By, out var mode) ? mode : null;

    public FindOrder Order => Sort is FindOrder.Distance or FindOrder.Minutes && string.IsNullOrWhiteSpace(Near)
        ? FindOrder.BestMatch
        : Sort ?? (string.IsNullOrWhiteSpace(Text) && !string.IsNullOrWhiteSpace(Near) ? FindOrder.Distance : FindOrder.BestMatch);

    public OrganisationFilter Filter => new()
    {
        Text = Text,
        Near = Near,
        Within = string.IsNullOrWhiteSpace(Within) ? null : int.TryParse(Within.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var within) ? within : 0,
        By = Mode,
        Phases = Phases,
        KeyStages = Stages.Aggregate(KeyStages.None, (all, stage) => all | stage),
        Settings = Settings,
        Kinds = Kinds,
        Status = Status,
        InMyPartnership = Part,
        Inside = Area,
    };

    public static SearchAddress Read(IQueryCollection query) => new()
    {
        Text = Said(query["q"]),
        Near = Said(query["near"]),
        Within = Said(query["within"]),
        By = TravelModes.TryParse(query["by"], out var mode) ? mode.Word() : Miles,
        Phases = CodeWord.Read<Phase>(query["phase"]),
        Stages = [.. CodeWord.Read<KeyStages>(query["stage"]).Where(stage => stage != KeyStages.None)],
        Settings = CodeWord.Read<SettingType>(query["setting"]),
        Kinds = CodeWord.Read<OrganisationKind>(query["kind"]),
        Status = CodeWord.ReadOne<OpenOrClosed>((string?)query["status"]) ?? OpenOrClosed.Any,
        Part = CodeWord.ReadOne<PartnershipPart>((string?)query["role"]),
        Area = ReadArea(query["area"]),
        Sort = CodeWord.ReadOne<FindOrder>((string?)query["sort"]),
        PageNumber = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        AsMap = query["view"] == "map",
    };

    public string Link(string path = Page) => path + QueryString.Create(Pairs()).ToUriComponent();

    public SearchAddress Inside(MapArea area) => this with
    {
        Area = new((int)Math.Floor(area.West), (int)Math.Floor(area.South), (int)Math.Ceiling(area.East), (int)Math.Ceiling(area.North)),
        PageNumber = 1,
    };

    private IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        (string Name, IEnumerable<string?> Values)[] all =
        [
            ("q", [Text]),
            ("near", [Near]),
            ("within", [Within]),
            ("by", [By == Miles ? null : By]),
            ("phase", Phases.Select(CodeWord.Of)),
            ("stage", Stages.Select(CodeWord.Of)),
            ("setting", Settings.Select(CodeWord.Of)),
            ("kind", Kinds.Select(CodeWord.Of)),
            ("status", [Status == OpenOrClosed.Any ? null : CodeWord.Of(Status)]),
            ("role", [Part is { } part ? CodeWord.Of(part) : null]),
            ("area", [Area is { } box ? string.Create(CultureInfo.InvariantCulture, $"{box.West},{box.South},{box.East},{box.North}") : null]),
            ("sort", [Sort is { } sort ? CodeWord.Of(sort) : null]),
            ("view", [AsMap ? "map" : null]),
            ("page", [PageNumber > 1 ? PageNumber.ToString(CultureInfo.InvariantCulture) : null]),
        ];
        return all.SelectMany(pair => pair.Values.Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(pair.Name, value)));
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length > SearchWords.LongestText ? text[..SearchWords.LongestText] : text;

    private static MapBox? ReadArea(string? text) =>
        (text ?? "").Split(',') is { Length: 4 } parts && parts.Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var metres) ? metres : (int?)null).ToArray()
            is [{ } west, { } south, { } east, { } north] ? new(west, south, east, north) : null;
}
