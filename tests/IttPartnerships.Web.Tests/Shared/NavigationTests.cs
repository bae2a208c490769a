using System.Security.Claims;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Shared;

public sealed class NavigationTests
{
    [Fact]
    public async Task A_link_is_shown_to_those_it_is_meant_for_in_its_order()
    {
        using var application = WebApplication.With(host => host.ConfigureTestServices(services => services
            .AddSingleton(new NavigationItem("Second", "/privacy", 20, NavigationItem.Visitor))
            .AddSingleton(new NavigationItem("First", "/cookies", 10, NavigationItem.Visitor))
            .AddSingleton(new NavigationItem("Hidden", "/accessibility", 15, NavigationItem.SignedIn))));

        var page = await application.Visitor().Get("/cookies");

        var links = page.Page.QuerySelectorAll("header nav li").Select(item => item.TextContent.Trim()).ToList();
        links.IndexOf("First").ShouldBeGreaterThan(links.IndexOf("Home"));
        links.IndexOf("Second").ShouldBeGreaterThan(links.IndexOf("First"));
        links.ShouldNotContain("Hidden");
        page.Page.QuerySelector("header nav [aria-current]")!.TextContent.Trim().ShouldBe("First");
    }

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/", "/organisations", false)]
    [InlineData("/organisations", "/organisations/find", true)]
    [InlineData("/organisations", "/organisationsmap", false)]
    public void A_link_is_current_on_its_page_and_below(string href, string path, bool current) =>
        new NavigationItem("Link", href, 0, _ => true).IsCurrent(new PathString(path)).ShouldBe(current);

    [Fact]
    public void Somebody_without_a_proof_of_who_they_are_is_a_visitor()
    {
        NavigationItem.Visitor(new ClaimsPrincipal(new ClaimsIdentity())).ShouldBeTrue();
        NavigationItem.SignedIn(new ClaimsPrincipal(new ClaimsIdentity([], "password"))).ShouldBeTrue();
    }
}
