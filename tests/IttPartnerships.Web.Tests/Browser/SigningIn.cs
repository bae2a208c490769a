using IttPartnerships.Access;
using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>How a browser test becomes somebody: as people do it, by the page of personas of demonstration mode.</summary>
internal static class SigningIn
{
    /// <param name="window">Whose browser.</param>
    /// <param name="persona">A name from <see cref="DemonstrationPeople"/>.</param>
    public static async Task As(Window window, string persona)
    {
        await window.Go("/sign-in/personas");
        await window.Page.GetByLabel(persona).CheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).WaitForAsync();
    }
}
