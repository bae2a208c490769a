using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Registers;

[RequestSizeLimit(SecuritySetup.LargestUpload)]
internal sealed class NewImportPage(RequestImport request, Actor actor, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<(RegisterKind Kind, string Words, string Hint)> Kinds =
    [
        (RegisterKind.Schools, "Schools", "All establishments of the school register, for example edubasealldata20260105.csv"),
        (RegisterKind.Links, "Links between establishments", "Predecessors and successors, for example links_edubasealldata20260105.csv"),
        (RegisterKind.Providers, "Training providers", "Accredited and other providers of initial teacher training"),
        (RegisterKind.Partnerships, "Published partnerships", "Which providers worked with which partners in which year"),
        (RegisterKind.Hubs, "Teaching school hubs", "The hubs, with a second file of the districts they serve if you have it"),
        (RegisterKind.PayAreas, "Pay areas", "The pay area and mentor funding rate of each district"),
        (RegisterKind.Courses, "Published courses", "Courses of accredited providers as Publish teacher training writes them, a line of JSON each, for example courses.jsonl.gz"),
    ];

    [BindProperty, Display(Name = "What does the file hold?"), Required(ErrorMessage = "Select what the file holds")]
    public RegisterKind? Kind { get; set; }

    [BindProperty, Display(Name = "Upload a file", Description = "CSV, or CSV compressed as .gz, up to 200 MB; for courses JSON lines, .jsonl or .jsonl.gz"), Required(ErrorMessage = "Select a file")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Districts the hubs serve (optional)", Description = "Only for teaching school hubs: a second CSV file")]
    public IFormFile? Districts { get; set; }

    [BindProperty, Display(Name = "The day the facts are of", Description = "Leave empty to take the date in the file’s name, or else today")]
    public DateOnly? FactsOf { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Check();
        if (!ModelState.IsValid || Kind is not { } kind || Upload is not { } upload)
        {
            return Page();
        }

        await using var content = upload.OpenReadStream();
        await using var districts = Districts?.OpenReadStream();
        var outcome = await request.Run(new(kind, content, upload.FileName, FactsOf, districts, Districts?.FileName), actor, stop);
        return outcome.Try(out var job) ? Redirect($"/imports/{job.Value}") : this.Refuse(outcome);
    }

    private void Check()
    {
        foreach (var (field, file) in ((string, IFormFile?)[])[(nameof(Upload), Upload), (nameof(Districts), Districts)])
        {
            if (file is not null && field == nameof(Upload) && Kind == RegisterKind.Courses)
            {
                if (!EndsWith(file.FileName, ".jsonl", ".jsonl.gz"))
                {
                    ModelState.AddModelError(field, "The selected file of courses must be .jsonl, or .jsonl.gz");
                }
            }
            else if (file is not null && !EndsWith(file.FileName, ".csv", ".csv.gz", ".txt"))
            {
                ModelState.AddModelError(field, "The selected file must be a CSV, or a CSV compressed as .gz");
            }
        }

        if (FactsOf > clock.Today())
        {
            ModelState.AddModelError(nameof(FactsOf), "The day the facts are of must be today or in the past");
        }
    }

    private static bool EndsWith(string name, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
