using System.Globalization;

namespace IttPartnerships.Demonstration;

/// <summary>Draws the schools of a county: a city, five towns and villages between them, each with schools of the right sorts.</summary>
internal sealed class DrawSchools
{
    /// <summary>The school register has come to 15…; numbers from here on are far from any it will give soon.</summary>
    public const int FirstUrn = 900_001;

    private const double CitySpread = 2_600;
    private const double TownSpread = 1_100;
    private const int SchoolsInATrust = 9;
    private static readonly double[] TownSizes = [0.34, 0.16, 0.13, 0.13, 0.12, 0.12];
    private static readonly (double East, double North)[] TownPlaces =
        [(0, 0), (15_000, 9_000), (-14_000, 11_000), (3_000, 19_000), (-11_000, -14_000), (14_000, -13_000)];

    private readonly County county;
    private readonly Chance chance;
    private readonly InventedNames names;
    private readonly List<string> towns;
    private readonly DateOnly today;
    private readonly List<InventedTrust> trusts = [];
    private int academies;

    public DrawSchools(County county, Chance chance, InventedNames names, DateOnly today)
    {
        this.county = county;
        this.chance = chance;
        this.names = names;
        this.today = today;
        towns = [.. TownSizes.Select(_ => names.Town())];
        Districts =
        [
            .. ((string[])[towns[0], $"North {county.Name}", $"East {county.Name}", $"South {county.Name}"])
                .Select((name, i) => new InventedDistrict(string.Create(CultureInfo.InvariantCulture, $"E07{990_001 + (county.Number * 4) + i}"), name)),
        ];
    }

    public IReadOnlyList<InventedDistrict> Districts { get; }

    public IReadOnlyList<string> Towns => towns;

    public IReadOnlyList<InventedTrust> Trusts => trusts;

    public List<InventedSchool> Run(int schools, int firstUrn)
    {
        List<InventedSchool> drawn = [];
        foreach (var sort in SchoolSort.Mixture(schools))
        {
            drawn.Add(Draw(sort, firstUrn + drawn.Count));
        }

        return drawn;
    }

    /// <summary>What a school was before it became an academy, or one of those it came from: closed, at the same place.</summary>
    public InventedSchool Before(InventedSchool after, SchoolSort sort, int urn, string name) => after with
    {
        Urn = urn.ToString(CultureInfo.InvariantCulture),
        Name = name,
        Sort = sort,
        Trust = null,
        Opened = after.Opened.AddYears(-chance.Between(20, 60)),
        Closed = after.Opened.AddDays(-1),
        Pupils = 0,
    };

    private InventedSchool Draw(SchoolSort sort, int urn)
    {
        var (town, place, east, north) = Where(sort);
        var capacity = chance.Between(sort.LeastPupils, sort.MostPupils);
        return new InventedSchool
        {
            Urn = urn.ToString(CultureInfo.InvariantCulture),
            Name = string.Format(CultureInfo.InvariantCulture, chance.Pick(sort.Names), place, names.Saint()),
            Sort = sort,
            Town = town >= 0 ? towns[town] : place,
            District = Districts[town == 0 ? 0 : north > 6_000 ? 1 : east > 0 ? 2 : 3],
            Postcode = Postcode(town),
            Easting = county.Easting + (int)east,
            Northing = county.Northing + (int)north,
            Capacity = capacity,
            Pupils = capacity * chance.Between(72, 103) / 100,
            Opened = new DateOnly(chance.Between(1948, today.Year - 2), 9, 1),
            Trust = sort.IsAcademy ? NextTrust() : null,
        };
    }

    private (int Town, string Place, double East, double North) Where(SchoolSort sort)
    {
        var inTown = sort.InTown || chance.Happens(0.45);
        if (!inTown)
        {
            var (east, north) = chance.InDisc(County.RadiusMetres);
            return (-1, names.Place(), east, north);
        }

        var town = 0;
        for (var left = chance.Between(0, 999) / 1000.0; town < TownSizes.Length - 1 && left >= TownSizes[town]; town++)
        {
            left -= TownSizes[town];
        }

        var spread = town == 0 ? CitySpread : TownSpread;
        return (town, names.Place(), TownPlaces[town].East + chance.Spread(spread), TownPlaces[town].North + chance.Spread(spread));
    }

    private InventedTrust NextTrust()
    {
        if (academies++ % SchoolsInATrust == 0)
        {
            var number = 990_001 + (county.Number * 100) + trusts.Count;
            trusts.Add(new InventedTrust(number.ToString(CultureInfo.InvariantCulture), $"{names.Town()} Learning Trust"));
        }

        return trusts[^1];
    }

    private string Postcode(int town)
    {
        const string Letters = "ABDEFGHJLNPQRSTUWXYZ";
        var outward = town switch { 0 => chance.Between(1, 5), > 0 => 5 + town, _ => chance.Between(11, 16) };
        return string.Create(
            CultureInfo.InvariantCulture, $"{county.PostcodeArea}{outward} {chance.Between(1, 9)}{Letters[chance.Between(0, 19)]}{Letters[chance.Between(0, 19)]}");
    }
}
