using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class KeepItpWeekPage(ShowPattern show, KeepPattern keep, Actor actor) : PatternLinePage(show, keep, actor)
{
    [BindProperty]
    public ItpWeekForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.ItpWeeks.Count)
        {
            return NotFound();
        }

        Version = Pattern.Version;
        if (Line is { } line)
        {
            Form = ItpWeekForm.Of(Picture.Content.ItpWeeks[line - 1]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, string? then, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.ItpWeeks.Count)
        {
            return NotFound();
        }

        if (then == "remove" && !IsNew)
        {
            ModelState.Clear();
            return await Keep(Picture.Content with { ItpWeeks = With<ItpLine>(Picture.Content.ItpWeeks, null) }, nameof(PatternContent.ItpWeeks), _ => -1, "The intensive week has been taken out", stop);
        }

        if (!ModelState.IsValid || Form.Line() is not { } line)
        {
            Form.SayWhatIsMissing(ModelState);
            return Page();
        }

        return await Keep(
            Picture.Content with { ItpWeeks = With(Picture.Content.ItpWeeks, line) }, nameof(PatternContent.ItpWeeks), tidy => tidy.ItpWeeks.ToList().IndexOf(line), "The intensive week has been saved", stop);
    }
}
