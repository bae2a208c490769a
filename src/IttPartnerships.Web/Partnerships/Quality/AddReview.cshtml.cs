using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Quality;

/// <summary>Records a review. Whose work it is about is chosen first, from those the reader's organisation may review.</summary>
[RequestSizeLimit(2 * KeptFileRules.MostBytes)]
internal sealed class AddReviewPage(FindReviewable find, RecordReview record, Actor actor) : PageModel
{
    private const int Improvements = 3;

    [BindProperty(SupportsGet = true)]
    [Display(Name = "A part of its name")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Reviewed { get; set; }

    [BindProperty]
    public QualityAspect? Aspect { get; set; }

    [BindProperty]
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public OversightOutcome? Outcome { get; set; }

    [BindProperty]
    [Display(Name = "How was it looked at?")]
    public ReviewMethod Method { get; set; }

    [BindProperty]
    [Display(Name = "Counts until")]
    public DateOnly? ExpiresOn { get; set; }

    [BindProperty]
    [Display(Name = "What was seen")]
    public string? Summary { get; set; }

    [BindProperty]
    [Display(Name = "Strengths (optional)")]
    public string? Strengths { get; set; }

    [BindProperty]
    public List<Better> ToImprove { get; set; } = [];

    [BindProperty]
    [Display(Name = "Link to evidence (optional)")]
    public string? Link { get; set; }

    [BindProperty]
    [Display(Name = "File of evidence (optional)")]
    public new IFormFile? File { get; set; }

    public IReadOnlyList<FindReviewable.Row> Reviewable { get; private set; } = [];

    public FindReviewable.Row? Chosen => Provider is null || Reviewed is null ? null : Reviewable.SingleOrDefault();

    /// <param name="aspect">Chosen already where one comes from the list of settings.</param>
    public async Task<IActionResult> OnGet(QualityAspect? aspect, CancellationToken stop)
    {
        Aspect = aspect;
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || Chosen is not { } chosen)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = File?.OpenReadStream();
        List<RecordReview.Better> improvements = [.. ToImprove.Where(i => !string.IsNullOrWhiteSpace(i.What) || i.DueOn is not null).Select(i => new RecordReview.Better(i.What ?? "", i.DueOn))];
        var outcome = await record.Run(
            new(chosen.Provider, chosen.Reviewed, Aspect, From, Until, Outcome, Summary ?? "", Strengths ?? "", improvements, Link,
                content is null ? null : new GivenFile(File!.FileName, content), ExpiresOn, Method),
            actor, stop);
        if (!outcome.Try(out var review))
        {
            return this.Refuse(outcome);
        }

        this.Say("The review is recorded");
        return LocalRedirect($"/quality-reviews/{review.Value}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await find.Run(new(Search, Provider, Reviewed), actor, stop)).Try(out var rows))
        {
            return false;
        }

        Reviewable = rows;
        ToImprove = [.. ToImprove, .. Enumerable.Range(0, Math.Max(0, Improvements - ToImprove.Count)).Select(_ => new Better())];
        return Provider is null || Reviewed is null || rows.Count > 0;
    }

    /// <summary>The boxes of one improvement.</summary>
    public sealed class Better
    {
        [Display(Name = "What must improve")]
        public string? What { get; set; }

        [Display(Name = "By when")]
        public DateOnly? DueOn { get; set; }
    }
}
