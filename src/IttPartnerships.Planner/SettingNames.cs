namespace IttPartnerships.Planner;

/// <summary>Settings as files write them, and as sentences do.</summary>
public static class SettingNames
{
    public static readonly IReadOnlyList<(string Word, string Name)> All =
    [
        ("mainstream", "a mainstream school"),
        ("special", "a special school"),
        ("ap", "alternative provision"),
        ("pru", "a pupil referral unit"),
        ("unit", "a SEN unit"),
        ("early-years", "an early years setting"),
        ("fe", "a further education college"),
        ("independent", "an independent school"),
    ];

    /// <summary>"a special school, alternative provision or a SEN unit". A word we do not know stands as it is.</summary>
    public static string InWords(IReadOnlyList<string> settings)
    {
        string[] names = [.. settings.Select(word => All.FirstOrDefault(known => Model.Same(known.Word, word)).Name ?? $"the setting “{word}”")];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
