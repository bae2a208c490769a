using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class AddCoursePage(KeepCourse keep, FindLeadPartners partners, Actor actor) : PageModel
{
    [BindProperty]
    public CourseForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        await Form.Offer(partners, actor, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            await Form.Offer(partners, actor, stop);
            return Page();
        }

        var outcome = await keep.Run(Form.Command(null), actor, stop);
        if (!outcome.Succeeded)
        {
            await Form.Offer(partners, actor, stop);
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say($"{Form.Title} has been added. Now say what it is made of");
        return LocalRedirect($"/courses/{outcome.Value.Value}");
    }
}
