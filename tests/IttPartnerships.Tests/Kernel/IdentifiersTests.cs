using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.Kernel;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("100000", true)]
    [InlineData(" 00210 ", true)]
    [InlineData("NAT", false)]
    [InlineData("1000000", false)]
    public void A_urn_has_five_or_six_digits(string text, bool good) => Urn.TryParse(text, out _).ShouldBe(good);

    [Theory]
    [InlineData("10045988", true)]
    [InlineData("1004598", false)]
    [InlineData("", false)]
    public void A_ukprn_has_eight_digits(string text, bool good) => Ukprn.TryParse(text, out _).ShouldBe(good);

    [Fact]
    public void A_provider_code_is_read_in_capitals()
    {
        ProviderCode.TryParse("2at", out var code).ShouldBeTrue();
        code.Value.ShouldBe("2AT");
        ProviderCode.TryParse("2A", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("5697", true)]
    [InlineData("569", false)]
    public void An_accreditation_number_has_four_digits(string text, bool good) => AccreditationNumber.TryParse(text, out _).ShouldBe(good);
}
