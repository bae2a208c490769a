using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Quality;

[RequestSizeLimit(2 * KeptFileRules.MostBytes)]
internal sealed class CloseImprovementPage(ShowReview show, CloseImprovement close, Actor actor) : PageModel
{
    /// <summary>The state of the improvement that was looked at.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    [BindProperty]
    [Display(Name = "What shows that it is done?")]
    public string? Evidence { get; set; }

    [BindProperty]
    [Display(Name = "Link (optional where you add a file)")]
    public string? Link { get; set; }

    [BindProperty]
    [Display(Name = "File (optional where you give a link)")]
    public new IFormFile? File { get; set; }

    public ShowReview.Answer Shown { get; private set; } = null!;

    public Improvement Improvement { get; private set; } = null!;

    public async Task<IActionResult> OnGet(QualityReviewId review, int position, CancellationToken stop)
    {
        if (!await Load(review, position, stop))
        {
            return NotFound();
        }

        Seen = Improvement.Version;
        return Improvement.ClosedOn is null ? Page() : LocalRedirect($"/quality-reviews/{review.Value}");
    }

    public async Task<IActionResult> OnPost(QualityReviewId review, int position, CancellationToken stop)
    {
        if (!await Load(review, position, stop))
        {
            return NotFound();
        }

        await using var content = File?.OpenReadStream();
        var outcome = await close.Run(
            new(review, position, Seen, Evidence ?? "", Link, content is null ? null : new GivenFile(File!.FileName, content)), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The improvement is closed");
        return LocalRedirect($"/quality-reviews/{review.Value}");
    }

    private async Task<bool> Load(QualityReviewId review, int position, CancellationToken stop)
    {
        if (!(await show.Run(new(review), actor, stop)).Try(out var shown) || !shown.MayClose || shown.Review.Improvements.Find(i => i.Position == position) is not { } improvement)
        {
            return false;
        }

        (Shown, Improvement) = (shown, improvement);
        return true;
    }
}
