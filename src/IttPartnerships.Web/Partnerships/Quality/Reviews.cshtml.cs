using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Quality;

internal sealed class ReviewsPage(FindReviews find, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public QualityAspect? Aspect { get; set; }

    [BindProperty(SupportsGet = true)]
    public OversightOutcome? Outcome { get; set; }

    public FindReviews.Answer Found { get; private set; } = null!;

    public PageLinks Links => new(Found.Page, Found.Pages, Request);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var found = await find.Run(new(Aspect, Outcome, page ?? 1), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Found = answer;
        return Page();
    }
}
