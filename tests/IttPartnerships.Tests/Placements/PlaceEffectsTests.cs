using IttPartnerships.Organisations;
using IttPartnerships.Placements;

namespace IttPartnerships.Tests.Placements;

public sealed class PlaceEffectsTests
{
    private static readonly OrganisationId One = OrganisationId.New();
    private static readonly OrganisationId Other = OrganisationId.New();

    [Fact]
    public void A_second_school_with_the_next_key_stage_is_what_is_wanted()
    {
        var effect = PlaceEffects.Of(new(Other, KeyStages.KeyStage2, "B"), [new(One, KeyStages.KeyStage1, "A")], KeyStages.KeyStage1);

        effect.Good.ShouldBe(["Completes two key stages in a row", "Gives a second school"]);
        effect.Bad.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_school_under_another_letter_is_not()
    {
        var effect = PlaceEffects.Of(new(One, KeyStages.KeyStage1, "B"), [new(One, KeyStages.KeyStage1, "A")], KeyStages.KeyStage1);

        effect.Good.ShouldBeEmpty();
        effect.Bad.ShouldBe(["Leaves two key stages in a row missing", "The same school as all other placements", "The pattern wants another school here"]);
    }

    [Fact]
    public void Windows_of_one_letter_are_at_one_school()
    {
        PlaceEffects.Of(new(Other, KeyStages.KeyStage1, "A"), [new(One, KeyStages.KeyStage2, "A")], KeyStages.KeyStage1).Bad.ShouldBe(["The pattern wants the same school as before here"]);
        PlaceEffects.Of(new(One, KeyStages.KeyStage1, "A"), [new(One, KeyStages.KeyStage2, "A")], KeyStages.KeyStage1).Bad.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(KeyStages.KeyStage1 | KeyStages.KeyStage2, true)]
    [InlineData(KeyStages.EarlyYears | KeyStages.KeyStage1, true)]
    [InlineData(KeyStages.KeyStage1 | KeyStages.KeyStage3, false)]
    [InlineData(KeyStages.KeyStage2 | KeyStages.KeyStage3, false)]
    public void Two_in_a_row_means_the_chosen_one_and_one_beside_it(KeyStages taught, bool holds) => PlaceEffects.HasNeighbours(taught, KeyStages.KeyStage1).ShouldBe(holds);
}
