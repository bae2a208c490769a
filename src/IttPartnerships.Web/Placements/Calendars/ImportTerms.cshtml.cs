using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Calendars;

[RequestSizeLimit(5_000_000)]
internal sealed class ImportTermsPage(ImportTermDates import, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Upload the file", Description = "CSV, one row for each stretch between two holidays")]
    public new IFormFile? Content { get; set; }

    public ImportTermDates.Report? Report { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await using var content = Content?.OpenReadStream();
        var outcome = await import.Run(new(content, Content?.FileName ?? ""), actor, stop);
        if (!outcome.Try(out var report))
        {
            return this.Refuse(outcome);
        }

        Report = report;
        return Page();
    }
}
