using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

[RequestSizeLimit(20_000_000)]
internal sealed class ImportAgreementsPage(RequestAgreementImport request, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Upload the file", Description = "CSV, up to 5,000 rows")]
    public IFormFile? Upload { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await using var content = Upload?.OpenReadStream();
        var outcome = await request.Run(new(content, Upload?.FileName ?? ""), actor, stop);
        return outcome.Try(out var job) ? Redirect($"/agreements/import/{job.Value}") : this.Refuse(outcome);
    }
}
