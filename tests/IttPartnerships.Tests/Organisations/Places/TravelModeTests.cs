using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class TravelModeTests
{
    [Theory]
    [InlineData("car", TravelMode.Car)]
    [InlineData("public", TravelMode.PublicTransport)]
    [InlineData(" Cycle ", TravelMode.Cycle)]
    [InlineData("WALK", TravelMode.Walk)]
    public void The_words_of_the_planner_files_are_read(string word, TravelMode mode)
    {
        TravelModes.TryParse(word, out var read).ShouldBeTrue();

        read.ShouldBe(mode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("horse")]
    [InlineData("0")]
    public void Other_words_are_not(string? word) => TravelModes.TryParse(word, out _).ShouldBeFalse();

    [Fact]
    public void Every_mode_can_be_written_and_read_back()
    {
        foreach (var mode in Enum.GetValues<TravelMode>())
        {
            TravelModes.TryParse(mode.Word(), out var read).ShouldBeTrue();
            read.ShouldBe(mode);
            mode.Phrase().ShouldNotBeEmpty();
        }
    }
}
