using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Trainees.Import;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees.Import;

[RequestSizeLimit(50_000_000)]
internal sealed class ImportTraineesPage(StartTraineeImport start, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Upload your file", Description = "CSV. In Excel choose File, Save as, CSV UTF-8")]
    public IFormFile? Upload { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await using var content = Upload?.OpenReadStream();
        var outcome = await start.Run(new(content, Upload?.FileName ?? ""), actor, stop);
        return outcome.Succeeded ? Redirect($"/trainees/import/{outcome.Value}") : this.Refuse(outcome);
    }
}
