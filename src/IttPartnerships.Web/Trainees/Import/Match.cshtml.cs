using IttPartnerships.Access;
using IttPartnerships.Trainees.Import;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees.Import;

internal sealed class MatchColumnsPage(ShowTraineeImport show, MatchTraineeColumns match, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid TraineeImport { get; set; }

    /// <summary>For each field the heading of its column, or nothing.</summary>
    [BindProperty]
    public Dictionary<string, string?> Columns { get; set; } = [];

    public ShowTraineeImport.Picture Picture { get; private set; } = null!;

    public string Here => $"/trainees/import/{TraineeImport}";

    public string? Chosen(TraineeField field) =>
        Columns.Count > 0 ? Columns.GetValueOrDefault(field.ToString()) : Picture.Reading.Columns.GetValueOrDefault(field);

    public string? ErrorOf(TraineeField field) => ModelState.TryGetValue(field.ToString(), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public async Task<IActionResult> OnGet(CancellationToken stop) => !await Load(stop) ? NotFound() : Picture.Import.Job is null ? Page() : Redirect($"{Here}/result");

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var columns = Columns.Where(pair => !string.IsNullOrEmpty(pair.Value) && Enum.IsDefined(typeof(TraineeField), pair.Key)).ToDictionary(pair => Enum.Parse<TraineeField>(pair.Key), pair => pair.Value!);
        var outcome = await match.Run(new(TraineeImport, columns), actor, stop);
        return outcome.Succeeded ? Redirect($"{Here}/preview") : this.Refuse(outcome);
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await show.Run(new(TraineeImport, Preview: false), actor, stop)).Try(out var picture))
        {
            return false;
        }

        Picture = picture;
        return true;
    }
}
