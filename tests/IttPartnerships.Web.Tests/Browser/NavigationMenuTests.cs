using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The service navigation when there is more in it than fits a phone.</summary>
[Collection(nameof(Chromium))]
public sealed class NavigationMenuTests(Chromium chromium)
{
    [Fact]
    public async Task On_a_phone_a_menu_folds_it_away_and_shows_it()
    {
        await using var application = await ListeningApplication.Start(host => host.ConfigureTestServices(AddLinks));
        await using var window = await chromium.Open(application, 375);
        await window.Go("/privacy");
        var funding = window.Page.Locator("header").GetByText("Funding");

        (await funding.IsVisibleAsync()).ShouldBeFalse();
        await window.Page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        (await funding.IsVisibleAsync()).ShouldBeTrue();
        await window.Picture("menu-phone");
        (await window.Violations()).ShouldBeEmpty();
        (await window.Overhang()).ShouldBe(0);
    }

    [Theory]
    [InlineData(375, false)]
    [InlineData(1280, true)]
    public async Task Elsewhere_it_is_all_in_sight(int width, bool javaScript)
    {
        await using var application = await ListeningApplication.Start(host => host.ConfigureTestServices(AddLinks));
        await using var window = await chromium.Open(application, width, javaScript);
        await window.Go("/privacy");

        (await window.Page.Locator("header").GetByText("Funding").IsVisibleAsync()).ShouldBeTrue();
        (await window.Overhang()).ShouldBe(0);
        await window.Picture(javaScript ? "menu" : "menu-phone-without-javascript");
    }

    private static void AddLinks(IServiceCollection services)
    {
        string[] names = ["Organisations", "Partnerships", "Placements", "Trainees", "Evidence", "Funding"];
        foreach (var (order, name) in names.Index())
        {
            services.AddSingleton(new NavigationItem(name, "/" + name, order + 1, _ => true));
        }
    }
}
