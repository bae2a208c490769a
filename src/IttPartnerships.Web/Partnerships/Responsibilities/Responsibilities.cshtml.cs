using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Responsibilities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Responsibilities;

internal sealed class ResponsibilitiesPage(FindResponsibilities find, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    /// <summary>Only this one of the seven, with every partner that does it, page by page.</summary>
    [BindProperty(SupportsGet = true, Name = "what")]
    public Responsibility? What { get; set; }

    public IReadOnlyList<FindResponsibilities.Part> Parts { get; private set; } = [];

    public DateOnly Day => On ?? clock.Today();

    public string Export => On is { } on ? $"/responsibilities/export?on={on:yyyy-MM-dd}" : "/responsibilities/export";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await find.Run(new(On), actor, stop)).Try(out var parts))
        {
            return NotFound();
        }

        Parts = parts;
        return Page();
    }

    public ResponsibilityView View(FindResponsibilities.Part part) => new(part, What, On, int.TryParse(Request.Query["page"], out var page) ? page : 1, Request);

    public static string Days(Period held) => held.Until is { } until ? $"until {until.ToString("d MMMM yyyy", Dates.British)}" : "no end date";
}
