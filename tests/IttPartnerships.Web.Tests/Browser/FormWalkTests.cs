using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The page of components as people use it: with keys only, with errors, with and without JavaScript.</summary>
[Collection(nameof(Chromium))]
public sealed class FormWalkTests(Chromium chromium)
{
    private const string Form = "/development/components";

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task A_page_with_errors_has_no_accessibility_violations(int width)
    {
        await using var window = await chromium.Open(width);
        await window.Go(Form);

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await window.Page.WaitForURLAsync("**" + Form);
        await window.Page.Locator(".govuk-error-summary").WaitForAsync();
        await window.Picture(width < 600 ? "components-errors-phone" : "components-errors");

        (await window.Page.TitleAsync()).ShouldStartWith("Error: ");
        (await window.Violations()).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("govuk-error-summary");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_skip_link_is_first_and_leads_to_the_main_part()
    {
        await using var window = await chromium.Open();
        await window.Go(Form);

        await window.Page.Keyboard.PressAsync("Tab");
        (await window.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to main content");
        await window.Page.Keyboard.PressAsync("Enter");

        (await window.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main-content");
    }

    [Fact]
    public async Task The_error_summary_leads_to_the_field_with_keys_alone()
    {
        await using var window = await chromium.Open();
        await window.Go(Form);
        await window.Page.Locator("#Name").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator(".govuk-error-summary").WaitForAsync();

        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        (await window.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Name");
    }

    [Fact]
    public async Task Scripts_make_the_page_livelier()
    {
        await using var window = await chromium.Open();
        await window.Go(Form);

        await window.Page.Locator("input[name=KeyStages][value='1']").CheckAsync();
        await window.Page.Locator("input[name=KeyStages][value=none]").CheckAsync();

        (await window.Page.Locator("input[name=KeyStages][value='1']").IsCheckedAsync()).ShouldBeFalse("None of these unticks the others.");
        (await window.Page.Locator("#as-map").IsVisibleAsync()).ShouldBeFalse();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_is_sent_and_answered_without_JavaScript()
    {
        await using var window = await chromium.Open(javaScript: false);
        await window.Go(Form);

        await window.Page.Locator("#Name").FillAsync("Ash Grove");
        await window.Page.Locator("#Start_Day").FillAsync("1");
        await window.Page.Locator("#Start_Month").FillAsync("9");
        await window.Page.Locator("#Start_Year").FillAsync("2027");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        (await window.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain("Ash Grove starts on 1 September 2027");
    }
}
