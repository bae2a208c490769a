using IttPartnerships.Web.Legal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IttPartnerships.Web.Shared;

/// <summary>What was just done, told once at the top of the page one is sent to next.</summary>
internal static class Said
{
    private const string Key = "said";

    /// <param name="page">The page that did it, about to redirect.</param>
    /// <param name="sentence">Plain words: "Ash Grove Primary School has been added".</param>
    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>The sentence, and forgets it. Nothing is looked up without the cookie: even looking sends the browser one to delete.</summary>
    public static string? Hear(HttpContext context, ITempDataDictionary memory) =>
        context.Request.Cookies.ContainsKey(CookieUsed.Message.Name) ? memory[Key] as string : null;
}
