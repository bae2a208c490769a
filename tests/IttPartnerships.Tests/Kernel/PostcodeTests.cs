using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("ng22 0ea", "NG22 0EA", "NG22")]
    [InlineData("ol67hw", "OL6 7HW", "OL6")]
    [InlineData(" EC3A  5DE ", "EC3A 5DE", "EC3A")]
    [InlineData("W1A 0AX", "W1A 0AX", "W1A")]
    [InlineData("M1 1AE", "M1 1AE", "M1")]
    public void Reads_any_case_and_spacing(string text, string value, string outward)
    {
        Postcode.TryParse(text, out var postcode).ShouldBeTrue();
        postcode.Value.ShouldBe(value);
        postcode.OutwardCode.ShouldBe(outward);
    }

    [Theory]
    [InlineData("2036")]
    [InlineData("EC3A")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("EC3A 5D")]
    public void What_is_not_a_whole_postcode_is_none(string? text) => Postcode.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("ec3a", true)]
    [InlineData("LS6", true)]
    [InlineData("LS6 3AA", false)]
    [InlineData("Leeds", false)]
    public void Knows_an_outward_code(string text, bool good) => Postcode.TryParseOutward(text, out _).ShouldBe(good);
}
