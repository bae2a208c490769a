namespace IttPartnerships.Web.Organisations.Map;

/// <summary>What stands at a point. Each has its own shape as well as its own colour.</summary>
public enum MapMark
{
    School,
    SpecialSetting,
    Provider,
    Hub,
    Home,
}

/// <summary>How a mark looks and what the legend calls it.</summary>
/// <param name="One">In the legend and beside a label.</param>
/// <param name="Many">After a number above one.</param>
/// <param name="Colour">At least 4.5 to 1 on white and 3 to 1 on the sea.</param>
/// <param name="Shape">A path around 0,0 about 12 units across.</param>
internal sealed record MarkLook(string One, string Many, string Colour, string Shape)
{
    private static readonly MarkLook School = new("school", "schools", "#1d70b8", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z");
    private static readonly MarkLook SpecialSetting = new("special or alternative setting", "special or alternative settings", "#54319f", "M0-7l7 7l-7 7l-7-7z");
    private static readonly MarkLook Provider = new("accredited provider or lead partner", "accredited providers and lead partners", "#0b0c0c", "M-5-5h10v10h-10z");
    private static readonly MarkLook Hub = new("teaching school hub", "teaching school hubs", "#00612f", "M0-7l6.7 4.8l-2.6 7.9h-8.2l-2.6-7.9z");
    private static readonly MarkLook Home = new("home of a trainee", "homes of trainees", "#aa2a16", "M0-6.5l6.5 11.5h-13z");

    public static MarkLook Of(MapMark mark) => mark switch
    {
        MapMark.School => School,
        MapMark.SpecialSetting => SpecialSetting,
        MapMark.Provider => Provider,
        MapMark.Hub => Hub,
        MapMark.Home => Home,
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark of the map."),
    };

    public string Count(int number) => number == 1 ? $"1 {One}" : $"{MapWords.Number(number)} {Many}";
}
