namespace IttPartnerships.Organisations;

/// <summary>
/// Which key stages a school teaches: from its statutory ages where the register has both, else from its phase, else none
/// known. Source: Education Act 2002, section 82, in whole years of age at the start of the school year.
/// </summary>
public static class KeyStageRules
{
    /// <summary>Ages at the start of the school year, both included.</summary>
    private static readonly (KeyStages Stage, int Youngest, int Oldest)[] Ages =
    [
        (KeyStages.EarlyYears, 2, 4),
        (KeyStages.KeyStage1, 5, 6),
        (KeyStages.KeyStage2, 7, 10),
        (KeyStages.KeyStage3, 11, 13),
        (KeyStages.KeyStage4, 14, 15),
        (KeyStages.KeyStage5, 16, 18),
    ];

    public static KeyStages Of(int? lowAge, int? highAge, Phase phase) =>
        lowAge is { } low && highAge is { } high && low < high ? OfAges(low, high) : OfPhase(phase);

    /// <param name="lowAge">Youngest pupil admitted.</param>
    /// <param name="highAge">The age by which pupils leave: a 3 to 11 school has no eleven-year-old at the start of the year.</param>
    private static KeyStages OfAges(int lowAge, int highAge) => Ages
        .Where(stage => stage.Youngest < highAge && stage.Oldest >= lowAge)
        .Aggregate(KeyStages.None, (all, stage) => all | stage.Stage);

    private static KeyStages OfPhase(Phase phase) => phase switch
    {
        Phase.Nursery => KeyStages.EarlyYears,
        Phase.Primary => KeyStages.EarlyYears | KeyStages.KeyStage1 | KeyStages.KeyStage2,
        Phase.MiddleDeemedPrimary or Phase.MiddleDeemedSecondary => KeyStages.KeyStage2 | KeyStages.KeyStage3,
        Phase.Secondary => KeyStages.KeyStage3 | KeyStages.KeyStage4,
        Phase.AllThrough => KeyStages.EarlyYears | KeyStages.KeyStage1 | KeyStages.KeyStage2 | KeyStages.KeyStage3 | KeyStages.KeyStage4,
        Phase.SixteenPlus => KeyStages.KeyStage5,
        _ => KeyStages.None,
    };
}
