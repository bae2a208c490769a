using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

internal static class RefusedMany
{
    /// <summary>The signer's boxes are in a form of their own; everything else is the page's.</summary>
    public static IActionResult RefuseMany<T>(this PageModel page, Outcome<T> outcome)
    {
        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code))
        {
            return page.NotFound();
        }

        page.ModelState.Add(outcome.Refusals.Select(refusal => refusal.Field switch
        {
            nameof(Sending.JobTitle) or nameof(Sending.Agreed) => refusal with { Field = $"Form.{refusal.Field}" },
            nameof(Sending.Sign) => refusal with { Field = null },
            _ => refusal,
        }));
        return page.Page();
    }
}
