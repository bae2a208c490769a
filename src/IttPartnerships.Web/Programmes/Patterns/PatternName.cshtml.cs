using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class PatternNamePage(ShowPattern show, KeepPattern keep, Actor actor) : PatternPage(show, actor)
{
    [BindProperty, Display(Name = "Name", Description = "For example, Secondary full time")]
    public string? Name { get; set; }

    [BindProperty]
    public Guid? Version { get; set; }

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        (Name, Version) = (Pattern.Name, Pattern.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        var outcome = await keep.Run(new(pattern, Pattern.Year, Name ?? "", Picture.Content, Version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The name has been changed");
        return LocalRedirect(Address);
    }
}
