using IttPartnerships.Organisations;

namespace IttPartnerships.Tests.Organisations;

public sealed class KeyStageRulesTests
{
    private const KeyStages AllOfPrimary = KeyStages.EarlyYears | KeyStages.KeyStage1 | KeyStages.KeyStage2;

    [Theory]
    [InlineData(3, 11, AllOfPrimary)]
    [InlineData(5, 7, KeyStages.KeyStage1)]
    [InlineData(7, 11, KeyStages.KeyStage2)]
    [InlineData(9, 13, KeyStages.KeyStage2 | KeyStages.KeyStage3)]
    [InlineData(11, 16, KeyStages.KeyStage3 | KeyStages.KeyStage4)]
    [InlineData(11, 18, KeyStages.KeyStage3 | KeyStages.KeyStage4 | KeyStages.KeyStage5)]
    [InlineData(16, 19, KeyStages.KeyStage5)]
    public void Statutory_ages_decide_where_the_register_has_both(int low, int high, KeyStages stages) =>
        KeyStageRules.Of(low, high, Phase.Unknown).ShouldBe(stages);

    [Theory]
    [InlineData(Phase.Primary, AllOfPrimary)]
    [InlineData(Phase.Secondary, KeyStages.KeyStage3 | KeyStages.KeyStage4)]
    [InlineData(Phase.SixteenPlus, KeyStages.KeyStage5)]
    [InlineData(Phase.NotApplicable, KeyStages.None)]
    public void The_phase_decides_where_ages_are_missing(Phase phase, KeyStages stages)
    {
        KeyStageRules.Of(null, 11, phase).ShouldBe(stages);
        KeyStageRules.Of(0, 0, phase).ShouldBe(stages);
    }
}
