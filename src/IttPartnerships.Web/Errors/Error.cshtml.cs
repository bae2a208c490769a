using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Errors;

/// <summary>Shown in place of the page that failed, and always as a GET: so it needs no form and no database.</summary>
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ErrorPage : PageModel
{
    public ErrorAdvice Advice { get; private set; } = ErrorAdvice.For(StatusCodes.Status404NotFound);

    public string Reference => Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;

    public void OnGet()
    {
        // Asked for by its own address there is no error to speak of: as if the page did not exist.
        Response.StatusCode = ErrorPages.AreShowing(HttpContext) ? Response.StatusCode : StatusCodes.Status404NotFound;
        Advice = ErrorAdvice.For(Response.StatusCode);
    }
}
