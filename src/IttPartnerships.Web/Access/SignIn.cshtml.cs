using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Access;

[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInPage(
    PasswordSignIn passwords, SignInManager<Person> signIn, UserManager<Person> people, Sessions sessions, SignInProvider provider) : PageModel
{
    [BindProperty]
    [Display(Name = "Email address")]
    public string? Email { get; set; }

    [BindProperty]
    [Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>What the device answered, as JSON; filled in by passkeys.js.</summary>
    [BindProperty]
    public string? Passkey { get; set; }

    [BindProperty(Name = ReturnAddress.Name, SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty(Name = "signed-out", SupportsGet = true)]
    public bool SignedOut { get; set; }

    /// <summary>The sign-in provider sent them back without proof.</summary>
    [BindProperty(Name = "account-failed", SupportsGet = true)]
    public bool AccountFailed { get; set; }

    /// <summary>What people call their account elsewhere; null where there is no provider.</summary>
    public string? Provider => provider.Name;

    public IActionResult OnGet()
    {
        if (AccountFailed)
        {
            ModelState.AddModelError("", "You could not be signed in with that account. Try again, or sign in another way");
        }

        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter your email address");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await passwords.Check(Email!, Password!) is { } person && await sessions.Begin(HttpContext, person, SignInMeans.Password))
        {
            return LocalRedirect(ReturnAddress.Local(Return));
        }

        ModelState.AddModelError(nameof(Email),
            "The email address or password is not right, or the account is locked for 15 minutes after 5 wrong tries. Check both, or choose a new password");
        return Page();
    }

    public async Task<IActionResult> OnPostPasskey()
    {
        ModelState.Clear();
        var result = string.IsNullOrEmpty(Passkey) ? null : await signIn.PerformPasskeyAssertionAsync(Passkey);
        if (result is { Succeeded: true, User: { } person, Passkey: { } used })
        {
            await people.AddOrUpdatePasskeyAsync(person, used);
            if (await sessions.Begin(HttpContext, person.Id, SignInMeans.Passkey))
            {
                return LocalRedirect(ReturnAddress.Local(Return));
            }
        }

        ModelState.AddModelError("", "This passkey is not known here, or it took too long. Try again, or sign in with your password");
        return Page();
    }
}
