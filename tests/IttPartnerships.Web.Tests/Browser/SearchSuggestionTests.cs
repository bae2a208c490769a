using IttPartnerships.Web.Tests.Organisations;

namespace IttPartnerships.Web.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class SearchSuggestionTests(Chromium chromium)
{
    [Fact]
    public async Task Typing_suggests_and_the_keyboard_alone_leads_to_the_organisation()
    {
        await using var window = await chromium.Open();
        await chromium.Services.AddSchools();
        await SigningIn.As(window, "Bea Okafor");
        await window.Go("/organisations");
        var box = window.Page.Locator("#q");

        await box.PressSequentiallyAsync("oak tr");
        await window.Page.Locator("[role=option]").First.WaitForAsync();
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        (await window.Violations()).ShouldBeEmpty();

        await window.Page.Keyboard.PressAsync("Escape");
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("false");
        (await box.InputValueAsync()).ShouldBe("oak tr", "Escape closes the list and keeps what was typed");

        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Locator("[role=option]").First.WaitForAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        (await box.GetAttributeAsync("aria-activedescendant")).ShouldBe("q-suggestions-0");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/organisations/*");

        (await window.Page.Locator("h1").InnerTextAsync()).ShouldContain("Oak Tree Special School");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_JavaScript_the_box_just_searches()
    {
        await using var window = await chromium.Open(javaScript: false);
        await chromium.Services.AddSchools();
        await SigningIn.As(window, "Bea Okafor");
        await window.Go("/organisations");

        await window.Page.Locator("#q").FillAsync("oak tree");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/organisations?q=oak*");

        (await window.Page.Locator(".app-results a").First.InnerTextAsync()).ShouldBe("Oak Tree Special School");
    }
}
