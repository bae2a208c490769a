using IttPartnerships.Access;
using IttPartnerships.Partnerships.Quality;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Quality;

internal sealed class ReviewPage(ShowReview show, Actor actor) : PageModel
{
    public ShowReview.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(QualityReviewId review, CancellationToken stop)
    {
        var found = await show.Run(new(review), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Shown = answer;
        return Page();
    }
}
