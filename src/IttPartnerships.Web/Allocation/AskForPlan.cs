using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>A page that asks for a plan: how it is to be made, whatever it is made of.</summary>
internal abstract class AskForPlan : PageModel
{
    [BindProperty]
    [Display(Name = "Longest time to plan", Description = "After this you get the best plan so far. Most plans need a few seconds.")]
    public long Seconds { get; set; } = 60;

    [BindProperty]
    [Display(Name = "Seed", Description = "A whole number. It only breaks ties between equally good choices; another seed gives another plan as good.")]
    public long Seed { get; set; } = 1;

    [BindProperty]
    public Dictionary<string, string?> Wishes { get; set; } = [];

    /// <summary>One beyond any count is refused like one that is too long.</summary>
    protected int SecondsAsked => (int)Math.Clamp(Seconds, 0, int.MaxValue);
}
