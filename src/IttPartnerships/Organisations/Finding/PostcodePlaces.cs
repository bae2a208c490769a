using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

/// <summary>How exactly a postcode's place is known.</summary>
public enum PlacePrecision
{
    /// <summary>An organisation of the register has this very postcode.</summary>
    Postcode,

    /// <summary>The middle of the organisations whose postcode starts alike up to the first digit after the space.</summary>
    Sector,

    /// <summary>The middle of the organisations of the outward code.</summary>
    OutwardCode,
}

/// <param name="Name">What was found: <c>LS6 3AB</c>, <c>LS6 3</c> or <c>LS6</c>.</param>
public sealed record PostcodePlace(string Name, GridReference Place, PlacePrecision Precision)
{
    /// <summary>"LS6 3AB" or "the centre of LS6 3": said wherever a distance from it is.</summary>
    public string InWords => Precision == PlacePrecision.Postcode ? Name : $"the centre of {Name}";
}

/// <summary>
/// Where postcodes are, from the organisations that have them: no outside service is asked. England's 44,000 placed schools
/// stand in some 2,000 outward codes, so the middle of one is a few kilometres off at worst in towns, more in the country.
/// </summary>
public sealed class PostcodePlaces
{
    private readonly Dictionary<string, GridReference> means;

    private PostcodePlaces(Dictionary<string, GridReference> means) => this.means = means;

    public static PostcodePlaces Of(IEnumerable<RegisterRow> rows)
    {
        var sums = new Dictionary<string, (long East, long North, int Count)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Place.IsPlace && Postcode.TryParse(row.Postcode, out var postcode))
            {
                Add(postcode.Value, row.Place);
                Add(Sector(postcode), row.Place);
                Add(postcode.OutwardCode, row.Place);
            }
        }

        return new(sums.ToDictionary(
            sum => sum.Key, sum => GridReference.At((int)(sum.Value.East / sum.Value.Count), (int)(sum.Value.North / sum.Value.Count)), StringComparer.Ordinal));

        void Add(string key, GridReference place)
        {
            var (east, north, count) = sums.GetValueOrDefault(key);
            sums[key] = (east + place.Easting, north + place.Northing, count + 1);
        }
    }

    /// <summary>The place of a whole postcode, a sector (<c>LS6 3</c>) or an outward code, as exactly as the register knows it; null where it knows none.</summary>
    public PostcodePlace? Find(string? text)
    {
        if (Postcode.TryParse(text, out var postcode))
        {
            return At(postcode.Value, PlacePrecision.Postcode)
                ?? At(Sector(postcode), PlacePrecision.Sector)
                ?? At(postcode.OutwardCode, PlacePrecision.OutwardCode);
        }

        var part = string.Join(' ', (text ?? "").ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var isSector = part.Length > 2 && part[^2] == ' ' && char.IsAsciiDigit(part[^1]);
        return isSector
            ? At(part, PlacePrecision.Sector) ?? At(part[..^2], PlacePrecision.OutwardCode)
            : At(part, PlacePrecision.OutwardCode);
    }

    /// <summary>True for text that is a postcode or the beginning of one, known or not.</summary>
    public static bool LooksLikePostcode(string? text) =>
        Postcode.TryParse(text, out _) || Postcode.TryParseOutward((text ?? "").Trim().Split(' ')[0], out _);

    private static string Sector(Postcode postcode) => postcode.Value[..^2];

    private PostcodePlace? At(string key, PlacePrecision precision) =>
        means.TryGetValue(key, out var place) ? new(key, place, precision) : null;
}
