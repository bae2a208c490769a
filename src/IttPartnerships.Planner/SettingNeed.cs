namespace IttPartnerships.Planner;

/// <summary>Settings of which at least one placement of a course is in any.</summary>
public sealed class SettingNeed
{
    /// <param name="anyOf">At least one, for people in this order; equal to a school's setting, whatever the case.</param>
    public SettingNeed(params IReadOnlyList<string> anyOf)
    {
        AnyOf = anyOf.Count == 0 ? throw new ArgumentException("A need names at least one setting", nameof(anyOf)) : [.. anyOf.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public IReadOnlyList<string> AnyOf { get; }

    /// <summary>"a special school or alternative provision".</summary>
    public string InWords => SettingNames.InWords(AnyOf);

    /// <summary>The same for any two needs of the same settings.</summary>
    internal string Key => string.Join(' ', AnyOf.Select(setting => setting.ToUpperInvariant()).Order(StringComparer.Ordinal));

    public bool IsMetBy(string setting) => AnyOf.Contains(setting, StringComparer.OrdinalIgnoreCase);
}
