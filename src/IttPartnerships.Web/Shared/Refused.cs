using IttPartnerships.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Shared;

/// <summary>The one place where a use case's refusal becomes a page's answer.</summary>
public static class Refused
{
    /// <summary>Not found where the person may not know the thing exists; otherwise the same page again, with every reason beside its field.</summary>
    /// <param name="page">The page that asked. Load what it shows before calling this.</param>
    /// <param name="outcome">What the use case answered: refused.</param>
    /// <param name="prefix">The name of the property that holds the form's fields, where they are not the page's own.</param>
    public static IActionResult Refuse<T>(this PageModel page, Outcome<T> outcome, string? prefix = null)
    {
        if (outcome.Succeeded)
        {
            throw new InvalidOperationException($"{page.GetType().Name} was not refused: ask Succeeded first.");
        }

        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code))
        {
            return page.NotFound();
        }

        page.ModelState.Add(outcome.Refusals, prefix);
        return page.Page();
    }

    /// <summary>A reason without a field belongs to the page as a whole: only the summary shows it.</summary>
    public static void Add(this ModelStateDictionary state, IEnumerable<Refusal> refusals, string? prefix = null)
    {
        foreach (var refusal in refusals)
        {
            var field = (prefix, refusal.Field) switch
            {
                (_, null) => "",
                (null, var own) => own,
                var (form, own) => $"{form}.{own}",
            };
            state.AddModelError(field, refusal.Statement);
        }
    }
}
