using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class CopyPatternPage(ShowPattern show, CopyPattern copy, Actor actor) : PatternPage(show, actor)
{
    [BindProperty, Display(Name = "Name")]
    public string? Name { get; set; }

    [BindProperty]
    public bool WithCourses { get; set; } = true;

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        Name = Pattern.Name;
        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        var outcome = await copy.Run(new(pattern, Name ?? "", WithCourses), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Name} has been copied. Look at its holidays now");
        return LocalRedirect($"/patterns/{outcome.Value.Value}");
    }
}
