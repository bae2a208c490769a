using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class PasskeysPage(FindMyAccount find, AddPasskey add, RemovePasskey remove, SignInManager<Person> signIn, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Name of the device", Description = "So that you know it again, for example “Work laptop”")]
    public string? Name { get; set; }

    /// <summary>What the device answered, as JSON; filled in by passkeys.js.</summary>
    [BindProperty]
    public string? Passkey { get; set; }

    public FindMyAccount.Account Account { get; private set; } = null!;

    public static string Written(byte[] id) => Base64Url.EncodeToString(id);

    public async Task OnGet(CancellationToken stop) => Account = (await find.Run(new(), actor, stop)).Value;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var result = string.IsNullOrEmpty(Passkey) ? null : await signIn.PerformPasskeyAttestationAsync(Passkey);
        if (result is not { Succeeded: true })
        {
            ModelState.AddModelError("", "Your device gave no passkey we can use, or it took too long. Try again");
            return Page();
        }

        var outcome = await add.Run(new(Name ?? "", (person, name) => PersonStore.Kept(result.Passkey, person, name)), actor, stop);
        return outcome.Succeeded ? Redirect("/account/passkeys") : this.Refuse(outcome);
    }

    public async Task<IActionResult> OnPostRemove(string? key, CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = Base64Url.IsValid(key) ? await remove.Run(new(Base64Url.DecodeFromChars(key)), actor, stop) : Refusal.NotFound;
        return outcome.Succeeded ? Redirect("/account/passkeys") : this.Refuse(outcome);
    }
}
