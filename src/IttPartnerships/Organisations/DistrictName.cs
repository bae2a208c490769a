using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations;

/// <summary>
/// District names as different registers write them, brought to one: "Bristol" and "Bristol, City of"; "Birmingham North" and
/// "North Yorkshire E." are parts of a district that another register gives whole.
/// </summary>
public static class DistrictName
{
    private static readonly string[] Endings = [" city of", " county of"];

    /// <summary>Districts that the list of hub regions cuts in parts: no others end in a point of the compass and mean a part.</summary>
    private static readonly string[] InParts = ["birmingham", "north yorkshire", "east suffolk"];

    private static readonly string[] Parts = ["n", "e", "s", "w", "north", "east", "south", "west"];

    /// <summary>The list of hub regions splits this one name at its comma.</summary>
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["bournemouth"] = "bournemouth christchurch and poole",
        ["christchurch and poole"] = "bournemouth christchurch and poole",
    };

    /// <summary>The whole district's name, folded.</summary>
    public static string Fold(string? name)
    {
        var folded = FoldedText.Fold(name);
        foreach (var ending in Endings)
        {
            folded = folded.EndsWith(ending, StringComparison.Ordinal) ? folded[..^ending.Length] : folded;
        }

        return PartOf(folded) ?? Aliases.GetValueOrDefault(folded, folded);
    }

    /// <summary>True for a name that stands for a part of a district.</summary>
    public static bool IsPart(string name) => PartOf(FoldedText.Fold(name)) is not null;

    private static string? PartOf(string folded) =>
        InParts.FirstOrDefault(whole => Parts.Any(part => folded == $"{whole} {part}"));
}
