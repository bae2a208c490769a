using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting.Search;

/// <summary>How two schools differ in what a trainee meets there: setting, phase, size, town or country.</summary>
public static class SchoolContrast
{
    /// <summary>One has at least this many times the other's pupils.</summary>
    private const int MuchLarger = 2;

    public sealed record Facts(SettingType Setting, Phase Phase, int? Pupils, string? UrbanRural);

    /// <summary>Each factor in words, of the second school seen from the first; empty where they are alike as far as the register knows.</summary>
    public static IReadOnlyList<string> Between(Facts from, Facts to)
    {
        List<string> factors = [];
        if (from.Setting != to.Setting && from.Setting != SettingType.Unknown && to.Setting != SettingType.Unknown)
        {
            factors.Add($"setting: {to.Setting.Words().ToLowerInvariant()}");
        }

        if (from.Phase != to.Phase && from.Phase != Phase.Unknown && to.Phase != Phase.Unknown)
        {
            factors.Add($"phase: {to.Phase.Words().ToLowerInvariant()}");
        }

        if (from.Pupils is > 0 and { } here && to.Pupils is > 0 and { } there && (here >= there * MuchLarger || there >= here * MuchLarger))
        {
            factors.Add(there > here ? $"size: larger, {there} pupils" : $"size: smaller, {there} pupils");
        }

        if (Rural(from.UrbanRural) is { } one && Rural(to.UrbanRural) is { } other && one != other)
        {
            factors.Add(other ? "place: rural" : "place: urban");
        }

        return factors;
    }

    /// <summary>The register writes "(England/Wales) Rural village" or "Urban: …"; null where it says neither.</summary>
    private static bool? Rural(string? words) => words switch
    {
        null => null,
        _ when words.Contains("rural", StringComparison.OrdinalIgnoreCase) => true,
        _ when words.Contains("urban", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };
}
