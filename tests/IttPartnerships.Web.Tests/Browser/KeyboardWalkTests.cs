using IttPartnerships.Web.Tests.Organisations;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The main journey with keys alone: nothing is clicked, and nothing is focused but by Tab.</summary>
[Collection(nameof(Chromium))]
public sealed class KeyboardWalkTests(Chromium chromium)
{
    private const int MostTabs = 120;

    [Fact]
    public async Task Somebody_signs_in_finds_a_school_and_comes_to_a_new_plan()
    {
        await using var window = await chromium.Open();
        await chromium.Services.AddSchools();
        await window.Go("/sign-in/personas");

        // The first of the list, an accredited provider's administrator, is focused by Tab and chosen by Space.
        await TabTo(window, "input[type=radio]", "");
        await window.Page.Keyboard.PressAsync("Space");
        await TabTo(window, "main button", "Sign in");
        await Follow(window, "**/");

        await TabTo(window, "nav a, .govuk-service-navigation a", "Organisations");
        await Follow(window, "**/organisations");
        await TabTo(window, "#q", "");
        await window.Page.Keyboard.TypeAsync("oak tree");
        await window.Page.Keyboard.PressAsync("Escape");
        await Follow(window, "**/organisations?q=oak+tree*");
        await TabTo(window, ".app-results a", "Oak Tree");
        await Follow(window, "**/organisations/*-*");
        (await window.Page.Locator("h1").TextContentAsync()).ShouldNotBeNull().ShouldContain("Oak Tree");

        await TabTo(window, "nav a, .govuk-service-navigation a", "Plans");
        await Follow(window, "**/plans");
        await TabTo(window, "main a", "plan");
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task TabTo(Window window, string selector, string text)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<bool>(
                "([selector, text]) => document.activeElement.matches(selector) && document.activeElement.textContent.toLowerCase().includes(text.toLowerCase())",
                new[] { selector, text }))
            {
                return;
            }
        }

        Assert.Fail($"{MostTabs} tabs never came to {selector} with “{text}” on {window.Page.Url}.");
    }

    private static async Task Follow(Window window, string address)
    {
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync(address);
    }
}
