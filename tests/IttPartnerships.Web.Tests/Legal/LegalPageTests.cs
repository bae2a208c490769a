using IttPartnerships.Web.Legal;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Legal;

public sealed class LegalPageTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Theory]
    [InlineData("/cookies", "Cookies")]
    [InlineData("/accessibility", "Accessibility statement")]
    [InlineData("/privacy", "Privacy")]
    public async Task Anybody_can_read_it(string address, string heading)
    {
        var page = await application.Visitor().Get(address);

        page.Status.ShouldBe(200);
        page.Heading.ShouldBe(heading);
        page.Title.ShouldBe($"{heading} – ITT Partnerships");
    }

    [Fact]
    public async Task The_cookies_page_lists_every_cookie_that_is_registered()
    {
        var page = await application.Visitor().Get("/cookies");

        page.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())
            .ShouldBe(application.Services.GetServices<CookieUsed>().Select(cookie => cookie.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_cookie_a_browser_receives_is_registered_and_closed_to_scripts()
    {
        using var withForm = WebApplication.With(("Examples", "true"));
        var known = withForm.Services.GetServices<CookieUsed>().Select(cookie => cookie.Name).ToList();

        var visitor = withForm.Visitor();
        var form = await visitor.Get("/development/components");
        var done = await visitor.Submit(form, ("Name", "Ash Grove"), ("Start.Day", "1"), ("Start.Month", "9"), ("Start.Year", "2027"));
        var set = new[] { form, done }.SelectMany(answer => answer.Response.Headers.GetValues("Set-Cookie")).ToList();

        set.Count.ShouldBe(2);
        foreach (var cookie in set)
        {
            known.ShouldContain(cookie.Split('=')[0]);
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("secure");
            cookie.ShouldContain("samesite=strict");
        }
    }

    [Fact]
    public async Task Reading_a_page_without_a_form_sets_no_cookie()
    {
        (await application.Visitor().Get("/")).Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Whom_to_write_to_is_a_setting()
    {
        using var withContact = WebApplication.With(("Contact:Email", "help@example.org"));

        (await withContact.Visitor().Get("/accessibility")).Page.QuerySelector("main a[href='mailto:help@example.org']").ShouldNotBeNull();
        (await withContact.Visitor().Get("/privacy")).Page.QuerySelector("main a[href='mailto:help@example.org']").ShouldNotBeNull();
    }
}
