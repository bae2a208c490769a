namespace IttPartnerships.Planner;

/// <summary>Key stages as files and sentences write them: EYFS, KS1 to KS5.</summary>
public static class KeyStageNames
{
    public static readonly IReadOnlyList<(KeyStages Stage, string Name)> All =
    [
        (KeyStages.EarlyYears, "EYFS"),
        (KeyStages.KeyStage1, "KS1"),
        (KeyStages.KeyStage2, "KS2"),
        (KeyStages.KeyStage3, "KS3"),
        (KeyStages.KeyStage4, "KS4"),
        (KeyStages.KeyStage5, "KS5"),
    ];

    public static string[] Of(KeyStages stages) => [.. All.Where(pair => stages.HasFlag(pair.Stage)).Select(pair => pair.Name)];

    /// <summary>"KS1, KS2 and KS3".</summary>
    public static string InWords(KeyStages stages)
    {
        var names = Of(stages);
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
