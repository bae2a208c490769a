using IttPartnerships.GettingInvolved.Resources;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

public sealed class WebLinkTests
{
    [Theory]
    [InlineData("https://www.example.org/guide?page=2#top")]
    [InlineData(" http://example.org ")]
    public void An_address_on_the_web_is_a_link(string text) => WebLink.IsOne(text).ShouldBeTrue();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,words")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/guide")]
    [InlineData("//example.org/guide")]
    [InlineData("www.example.org")]
    [InlineData("https://somebody:secret@example.org/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("")]
    public void Anything_else_is_not(string text) => WebLink.IsOne(text).ShouldBeFalse();

    [Theory]
    [InlineData("https://www.example.org/guide", "example.org")]
    [InlineData("https://research.example.org:444/", "research.example.org")]
    [InlineData("https://\u0435xample.org/", "xn--xample-2of.org")]
    public void The_domain_says_where_it_leads(string link, string domain) => WebLink.Domain(link).ShouldBe(domain);
}
