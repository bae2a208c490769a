using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>Key stages as files write them.</summary>
public static class KeyStageNames
{
    private static readonly (KeyStages Stage, string Name)[] All =
    [
        (KeyStages.EarlyYears, "EYFS"),
        (KeyStages.KeyStage1, "KS1"),
        (KeyStages.KeyStage2, "KS2"),
        (KeyStages.KeyStage3, "KS3"),
        (KeyStages.KeyStage4, "KS4"),
        (KeyStages.KeyStage5, "KS5"),
    ];

    public static string[] Of(KeyStages stages) => [.. All.Where(pair => stages.HasFlag(pair.Stage)).Select(pair => pair.Name)];
}
