using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.Import;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees.Import;

internal sealed class PreviewPage(ShowTraineeImport show, MatchTraineeColumns match, RunTraineeImport run, FindTraineeCourses courses, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid TraineeImport { get; set; }

    /// <summary>The file's words and the course codes chosen for them, in one order.</summary>
    [BindProperty]
    public List<string> Words { get; set; } = [];

    [BindProperty]
    public List<string?> Codes { get; set; } = [];

    [BindProperty]
    public bool WholeOnly { get; set; }

    public ShowTraineeImport.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<FindTraineeCourses.Row> Courses { get; private set; } = [];

    public string Here => $"/trainees/import/{TraineeImport}";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await show.Run(new(TraineeImport, Preview: true), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        if (picture.Report is null)
        {
            return Redirect($"{Here}/result");
        }

        Picture = picture;
        Courses = (await courses.Run(new(), actor, stop)).Value;
        return Page();
    }

    /// <param name="ask">"words" where course names were matched; else go.</param>
    /// <param name="stop">When the browser goes away.</param>
    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop)
    {
        if (ask == "words")
        {
            var chosen = Words.Zip(Codes).Where(pair => !string.IsNullOrEmpty(pair.Second)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second!);
            return (await match.Run(new(TraineeImport, null, chosen), actor, stop)).Succeeded ? Redirect($"{Here}/preview") : NotFound();
        }

        var outcome = await run.Run(new(TraineeImport, WholeOnly), actor, stop);
        return outcome.Succeeded ? Redirect($"{Here}/result") : this.Refuse(outcome);
    }
}
