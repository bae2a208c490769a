namespace IttPartnerships.Partnerships.Picture;

/// <summary>How a kind of box looks: its shape and border tell it apart as well as its colour.</summary>
/// <param name="Round">Radius of the corners.</param>
/// <param name="Dashes">Of the border; empty for a whole line.</param>
internal sealed record PictureLook(string Fill, string Border, string Ink, double Thick, int Round, string Dashes)
{
    public const string Ink0 = "#0b0c0c";
    public const string Paper = "#ffffff";

    /// <summary>Round a box in focus.</summary>
    public const string Focus = "#0b0c0c";

    private static readonly PictureLook Provider = new("#123a47", "#123a47", "#ffffff", 2, 0, "");
    private static readonly PictureLook LeadPartner = new("#e4f0f4", "#14657c", Ink0, 2, 8, "");
    private static readonly PictureLook PlacementSchool = new("#ffffff", "#505a5f", Ink0, 1, 0, "");
    private static readonly PictureLook Group = new("#f3f2f1", "#505a5f", Ink0, 2, 0, "6 3");
    private static readonly PictureLook Other = new("#ffffff", "#505a5f", Ink0, 1, 8, "2 3");

    public static PictureLook Of(BoxLook look) => look switch
    {
        BoxLook.Provider => Provider,
        BoxLook.LeadPartner => LeadPartner,
        BoxLook.PlacementSchool => PlacementSchool,
        BoxLook.Group => Group,
        BoxLook.Other => Other,
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, "Maybe a box was added without its look."),
    };
}

/// <summary>How a kind of arrow looks.</summary>
/// <param name="Hollow">Its head is an outline.</param>
internal sealed record ArrowLook(string Colour, double Thick, string Dashes, bool Hollow)
{
    public static ArrowLook Of(ArrowKind kind) => kind switch
    {
        ArrowKind.Agreement => new("#14657c", 1.5, "", Hollow: false),
        ArrowKind.Delegation => new("#00612f", 3.5, "", Hollow: false),
        ArrowKind.Accountability => new("#54319f", 1.5, "7 3", Hollow: true),
        ArrowKind.Preparation => new("#8a3800", 1.5, "2 3", Hollow: false),
        ArrowKind.Placements => new("#1d4f91", 2.5, "10 3 2 3", Hollow: false),
        ArrowKind.Published => new("#505a5f", 1.5, "4 3", Hollow: false),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe an arrow was added without its look."),
    };
}
