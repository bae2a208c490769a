using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class EveryPageTests(Chromium chromium)
{
    private static readonly int[] Widths = [1280, 375];

    /// <summary>Those whose route begins so, while somebody works on them; all where nothing is said.</summary>
    private static readonly string Only = Environment.GetEnvironmentVariable("ITTP_PAGES") ?? "";

    public static TheoryData<string> Pages() => [.. PagesToWalk.All.Where(page => page.Route.StartsWith(Only, StringComparison.Ordinal)).Select(page => page.Name)];

    [Fact]
    public async Task Every_page_of_the_product_is_on_the_list()
    {
        await using var window = await chromium.Open();
        var routes = chromium.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>()
            .Select(page => page.AttributeRouteInfo!.Template ?? "")
            .Distinct();

        PagesToWalk.All.Select(page => page.Route).Concat(PagesToWalk.NotWalked.Keys).Distinct().ShouldBe(routes, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_has_no_accessibility_violations_at_two_widths(string name)
    {
        var page = Named(name);
        var window = await Opened(page, javaScript: true);
        foreach (var width in Widths)
        {
            await window.Wide(width);
            await window.Picture(width < 600 ? $"{page.Name}-phone" : page.Name);

            (await window.Violations()).ShouldBeEmpty($"{width} pixels wide");
            (await window.Overhang()).ShouldBe(0, $"The page is wider than the window of {width} pixels.");
            window.Complaints.ShouldBeEmpty($"{width} pixels wide");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_can_be_read_without_JavaScript_and_at_four_times_the_size(string name)
    {
        var window = await Opened(Named(name), javaScript: false);

        // 1,280 pixels seen at 400%.
        await window.Wide(320);
        (await window.Overhang()).ShouldBe(0, "The page is wider than the window.");
        (await window.Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await window.Page.Locator("main").InnerTextAsync()).Length.ShouldBeGreaterThan(40);
        foreach (var hidden in await window.Page.Locator(".govuk-tabs__panel, .govuk-service-navigation__list").AllAsync())
        {
            (await hidden.IsVisibleAsync()).ShouldBeTrue("Without JavaScript nothing may stay folded away.");
        }
    }

    private static PageToWalk Named(string name) => PagesToWalk.All.Single(page => page.Name == name);

    private async Task<Window> Opened(PageToWalk page, bool javaScript)
    {
        var window = await chromium.Standing(javaScript, page.As);
        await window.Wide(Widths[0]);
        var status = await window.Go(await SampleValues.Fill(page.Where, chromium.Services));
        status.ShouldBe(page.Route == "error" ? 404 : 200, page.Where);
        return window;
    }
}
