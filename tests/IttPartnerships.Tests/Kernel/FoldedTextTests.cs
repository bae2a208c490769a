using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("St Mary's C.E. Primary", "st marys ce primary")]
    [InlineData("St Mary’s  C of E", "st marys c of e")]
    [InlineData("École Française", "ecole francaise")]
    [InlineData("Ádám & Sons", "adam and sons")]
    [InlineData("North-Star 82°", "north star 82")]
    [InlineData("  (Trailing) ", "trailing")]
    [InlineData(null, "")]
    public void Folds_case_accents_apostrophes_and_signs(string? text, string folded) => FoldedText.Fold(text).ShouldBe(folded);

    [Fact]
    public void Folding_twice_is_folding_once() =>
        FoldedText.Fold(FoldedText.Fold("Le Hérisson & the “Élite” St. John’s")).ShouldBe(FoldedText.Fold("Le Hérisson & the “Élite” St. John’s"));
}
