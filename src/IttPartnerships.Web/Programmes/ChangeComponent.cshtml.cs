using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class ChangeComponentPage(ShowComponent find, ShowCourse show, FindDesignPartners partners, KeepComponent keep, Actor actor) : PageModel
{
    [BindProperty]
    public ComponentForm Form { get; set; } = new();

    public ComponentLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGet(ComponentId component, CancellationToken stop)
    {
        if (!await Load(component, stop))
        {
            return NotFound();
        }

        var before = Form.Others.LastOrDefault(other => other.Position < Line.Component.Position);
        (Form.Title, Form.Lead, Form.After, Form.Version) = (Line.Component.Title, Line.Component.Lead.Value, before?.Id.Value, Line.Component.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(ComponentId component, CancellationToken stop)
    {
        if (!await Load(component, stop))
        {
            return NotFound();
        }

        var outcome = await keep.Run(Form.Command(Line.Component.Course, component), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The component has been changed");
        return LocalRedirect($"/courses/components/{component.Value}");
    }

    private async Task<bool> Load(ComponentId component, CancellationToken stop)
    {
        if (!(await find.Run(new(component), actor, stop)).Try(out var found)
            || !(await show.Run(new(found.Course.Id), actor, stop)).Try(out var course)
            || !(await partners.Run(new(found.Course.Id), actor, stop)).Try(out var leads))
        {
            return false;
        }

        Line = found.Line;
        Form.Offer(course, leads, found.Line);
        return true;
    }
}
