using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>A page with a form about one activity: the activity is shown above it, whoever may not see it finds nothing.</summary>
internal abstract class ActivityForm(ShowOversightActivity show, Actor actor) : PageModel
{
    public ShowOversightActivity.Answer Shown { get; private set; } = null!;

    protected Actor Actor => actor;

    /// <summary>An answer where there is no form to show; null to go on.</summary>
    /// <param name="allowed">Who may use this form, and on what.</param>
    protected async Task<IActionResult?> Load(OversightActivityId activity, Func<ShowOversightActivity.Answer, bool> allowed, CancellationToken stop)
    {
        var found = await show.Run(new(activity), actor, stop);
        if (!found.Try(out var answer) || !allowed(answer))
        {
            return NotFound();
        }

        Shown = answer;
        return null;
    }
}
