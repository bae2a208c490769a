using IttPartnerships.Web.Govuk;

namespace IttPartnerships.Web.Tests.Govuk;

public sealed class TextBinderTests
{
    [Theory]
    [InlineData("Elm Street", "Elm Street")]
    [InlineData("Elm\u0007 Street\u0000", "Elm Street")]
    [InlineData("One\vtwo", "One\ntwo")]
    [InlineData("One\r\n\ttwo", "One\r\n\ttwo")]
    [InlineData("Zoë 👩‍🏫", "Zoë 👩‍🏫")]
    [InlineData(null, null)]
    public void Only_characters_nobody_sees_are_left_out(string? typed, string? read) => TextBinder.Readable(typed).ShouldBe(read);
}
