using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Itp;

internal sealed class ChangeUnitPage(ShowItpUnit show, KeepItpUnit keep, Actor actor) : UnitPage(show, actor)
{
    [BindProperty]
    public UnitForm Form { get; set; } = new();

    [BindProperty]
    public Guid? Version { get; set; }

    public async Task<IActionResult> OnGet(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        (Form, Version) = (UnitForm.Of(Unit), Unit.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Form.Content() is not { } content)
        {
            Form.SayWhatIsMissing(ModelState);
            return Page();
        }

        var outcome = await keep.Run(new(Unit.Course, Unit.Year, unit, content, Version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The week has been changed");
        return LocalRedirect(Address);
    }
}
