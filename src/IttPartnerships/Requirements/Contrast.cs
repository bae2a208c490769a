using IttPartnerships.Organisations;

namespace IttPartnerships.Requirements;

/// <summary>In what two schools differ, by what the register says of both (PL-08).</summary>
public static class Contrast
{
    private static readonly (string Words, Func<SchoolFacts, SchoolFacts, bool> Differs)[] Ways =
    [
        ("setting", (one, other) => one.Setting != SettingType.Unknown && other.Setting != SettingType.Unknown && one.Setting != other.Setting),
        ("phase", (one, other) => one.Phase != Phase.Unknown && other.Phase != Phase.Unknown && one.Phase != other.Phase),
        ("ages", (one, other) => Differ(one.Ages, other.Ages)),
        ("admissions", (one, other) => Differ(one.Admissions, other.Admissions)),
        ("faith", (one, other) => Differ(Faith(one), Faith(other))),
        ("town or country", (one, other) => IsRural(one) is { } rural && IsRural(other) is { } otherIs && rural != otherIs),
        ("pupils’ sex", (one, other) => Differ(one.Gender, other.Gender)),
        ("size", (one, other) => one.Pupils is > 0 and var few && other.Pupils is > 0 and var many && (few >= many * 2 || many >= few * 2)),
    ];

    public static IEnumerable<string> Between(SchoolFacts one, SchoolFacts other) => Ways.Where(way => way.Differs(one, other)).Select(way => way.Words);

    /// <summary>The differences of the two schools that differ most.</summary>
    internal static int MostBetween(Evidence evidence)
    {
        var most = 0;
        for (var i = 1; i < evidence.Placements.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                most = Math.Max(most, Count(evidence.Placements[i].Placement.School, evidence.Placements[j].Placement.School));
            }
        }

        return most;
    }

    private static int Count(SchoolFacts one, SchoolFacts other)
    {
        var count = 0;
        foreach (var (_, differs) in Ways)
        {
            count += differs(one, other) ? 1 : 0;
        }

        return count;
    }

    private static bool Differ(string? one, string? other) => Says(one) && Says(other) && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The register writes where it has nothing to say.</summary>
    private static bool Says(string? words) => words is { Length: > 0 } && !words.Equals("Not applicable", StringComparison.OrdinalIgnoreCase) && !words.Equals("Not known", StringComparison.OrdinalIgnoreCase);

    private static string? Faith(SchoolFacts school) => school.Faith is { } faith && (faith.Equals("Does not apply", StringComparison.OrdinalIgnoreCase) || faith.Equals("None", StringComparison.OrdinalIgnoreCase)) ? "no faith" : school.Faith;

    /// <summary>The register writes "(England/Wales) Rural village", or "Urban: …" in newer files.</summary>
    private static bool? IsRural(SchoolFacts school) => school.UrbanRural switch
    {
        { } words when words.Contains("rural", StringComparison.OrdinalIgnoreCase) => true,
        { } words when words.Contains("urban", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };
}
