using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>Passkeys as a person meets them, with the browser's own software authenticator in place of a fingerprint.</summary>
[Collection(nameof(Chromium))]
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_and_is_removed()
    {
        await using var window = await chromium.Open();
        // Browsers give passkeys to names, not to numbers.
        var site = new UriBuilder(chromium.Address) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);
        await AddAuthenticator(window.Page);
        await window.Go(site + "/sign-in/personas");
        await window.Page.GetByLabel("Gwen Adeyemi").CheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await window.Go(site + "/account/passkeys");

        await window.Page.GetByLabel("Name of the device").FillAsync("Test laptop");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Test laptop" }).WaitForAsync();
        await window.Picture("passkeys");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).WaitForAsync();
        (await window.Page.Locator("header").InnerTextAsync()).ShouldContain("Gwen Adeyemi");

        await window.Go(site + "/account/passkeys");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Test laptop" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "Test laptop" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await window.Page.GetByText("This passkey is not known here").First.WaitForAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_JavaScript_no_passkey_is_offered_and_the_password_works()
    {
        await using var window = await chromium.Open(javaScript: false);
        await window.Go("/sign-in");

        (await window.Page.GetByText("Sign in with a passkey").IsVisibleAsync()).ShouldBeFalse();
        (await window.Page.GetByLabel("Password", new() { Exact = true }).IsVisibleAsync()).ShouldBeTrue();
    }

    private static async Task AddAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
