namespace IttPartnerships.Demonstration;

/// <summary>
/// A fictional county: a disc laid over real English ground, so that it looks right on the map, with an invented name, city,
/// towns and villages. Nothing in it is real but where it lies.
/// </summary>
/// <param name="Number">0 is the county of the demonstration's own people; the others exist only in larger demonstrations.</param>
/// <param name="PostcodeArea">Two letters that no real postcode starts with: Q, V and X are never first.</param>
internal sealed record County(int Number, string Name, string Region, int Easting, int Northing, string PostcodeArea)
{
    /// <summary>About the extent of a middling English county, 2,300 square kilometres.</summary>
    public const int RadiusMetres = 27_000;

    /// <summary>How many schools a county has at most: about as many as the largest English ones.</summary>
    public const int MostSchools = 400;

    private const int Apart = 40;
    private const string PostcodeFirst = "QVX";
    private const string PostcodeSecond = "ABCDEFGHIJKLMNPRSTUWXYZ";

    /// <summary>Rows of county centres inside England, in kilometres of the grid, from south to north, with the region they lie in.</summary>
    private static readonly (int Northing, int FirstEasting, int Count, string Region)[] Rows =
    [
        (252, 450, 1, "East Midlands"), // The home county stands first.
        (95, 270, 2, "South West"), (130, 310, 4, "South West"), (130, 470, 4, "South East"), (170, 360, 3, "South West"),
        (170, 480, 2, "South East"), (170, 560, 1, "London"), (210, 370, 2, "South West"), (210, 450, 2, "South East"),
        (210, 530, 3, "East of England"), (250, 370, 2, "West Midlands"), (250, 500, 4, "East of England"), (290, 350, 3, "West Midlands"),
        (290, 470, 2, "East Midlands"), (290, 550, 3, "East of England"), (330, 350, 2, "West Midlands"), (330, 430, 3, "East Midlands"),
        (370, 350, 2, "North West"), (370, 430, 3, "East Midlands"), (410, 350, 2, "North West"), (410, 430, 2, "Yorkshire and the Humber"),
        (450, 360, 2, "North West"), (450, 440, 2, "Yorkshire and the Humber"), (490, 350, 1, "North West"), (490, 390, 3, "Yorkshire and the Humber"),
        (530, 340, 1, "North West"), (530, 380, 2, "North East"), (570, 360, 1, "North West"), (570, 400, 1, "North East"),
    ];

    public static readonly IReadOnlyList<County> All =
    [
        .. Rows.SelectMany(row => Enumerable.Range(0, row.Count).Select(i => (row.Northing, Easting: row.FirstEasting + (i * Apart), row.Region)))
            .Select((at, number) => new County(
                number, InventedNames.County(number), at.Region, at.Easting * 1000, at.Northing * 1000,
                $"{PostcodeFirst[number / PostcodeSecond.Length]}{PostcodeSecond[number % PostcodeSecond.Length]}")),
    ];

    /// <summary>Shares schools out over as few counties as hold them.</summary>
    public static IEnumerable<(County County, int Schools)> Holding(int schools)
    {
        var counties = (schools + MostSchools - 1) / MostSchools;
        return Enumerable.Range(0, counties).Select(i => (All[i], (schools / counties) + (i < schools % counties ? 1 : 0)));
    }
}
