using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class SignInPage : PageModel
{
    [BindProperty(Name = ReturnAddress.Name, SupportsGet = true)]
    public string? Return { get; set; }
}
