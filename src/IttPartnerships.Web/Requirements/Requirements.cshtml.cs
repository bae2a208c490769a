using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

/// <summary>Where a whole partnership stands: whoever needs somebody first, or by rule, course or partner.</summary>
internal sealed class RequirementsPage(FindRequirements find, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public FindRequirements.Answer Found { get; private set; } = null!;

    public RequirementFilter Filter { get; private set; } = new(new());

    public PageOf<JudgedTrainee> Trainees { get; private set; } = null!;

    public PageOf<FindRequirements.OfPartner> Partners { get; private set; } = null!;

    /// <summary>What the page lists: "rules", "courses", "partners", else trainees.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public string Part => By is "rules" or "courses" or "partners" ? $"/requirements?by={By}" : "/requirements";

    public bool IsAccountable => Found.Trainees.Any(each => each.Facts.Provider == actor.Organisation);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        Filter = RequirementFilter.Of(Request.Query);
        if (!(await find.Run(Filter.Query, actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        Trainees = PageOf<JudgedTrainee>.Of(found.Trainees, page ?? 1, PageSize);
        Partners = PageOf<FindRequirements.OfPartner>.Of(found.Partners, page ?? 1, PageSize);
        return Page();
    }
}
