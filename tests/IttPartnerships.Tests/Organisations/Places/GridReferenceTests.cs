using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class GridReferenceTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 181201)]
    [InlineData(533498, 0)]
    [InlineData(null, 181201)]
    [InlineData(533498, null)]
    [InlineData(-1, 181201)]
    [InlineData(700001, 181201)]
    [InlineData(533498, 1300001)]
    public void A_missing_zero_or_impossible_number_means_no_place(int? easting, int? northing)
    {
        GridReference.TryAt(easting, northing, out var place).ShouldBeFalse();

        place.IsPlace.ShouldBeFalse();
        place.ShouldBe(default);
    }

    [Fact]
    public void The_corners_of_the_grid_are_places()
    {
        GridReference.TryAt(1, 1, out _).ShouldBeTrue();
        GridReference.TryAt(700_000, 1_300_000, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("533498,181201", 533498, 181201)]
    [InlineData(" 533498 , 181201 ", 533498, 181201)]
    [InlineData("533498.4,181200.6", 533498, 181201)]
    public void A_place_is_read_from_easting_comma_northing(string text, int easting, int northing)
    {
        GridReference.TryParse(text, out var place).ShouldBeTrue();

        place.ShouldBe(GridReference.At(easting, northing));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("533498")]
    [InlineData("533498,181201,7")]
    [InlineData("SW1A 1AA")]
    [InlineData("-533498,181201")]
    [InlineData("1e5,1e5")]
    [InlineData("99999999999999,181201")]
    [InlineData("0,0")]
    public void Anything_else_is_refused(string? text) => GridReference.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Distance_is_the_straight_line_in_metres() =>
        GridReference.At(400_000, 300_000).MetresTo(GridReference.At(403_000, 296_000)).ShouldBe(5_000);

    [Fact]
    public void A_place_that_cannot_be_is_a_bug_that_says_its_numbers() =>
        Should.Throw<ArgumentOutOfRangeException>(() => GridReference.At(0, 5)).Message.ShouldContain("0, 5");
}
