using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class KeepBreakPage(ShowPattern show, KeepPattern keep, Actor actor) : PatternLinePage(show, keep, actor)
{
    [BindProperty]
    public BreakForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.Breaks.Count)
        {
            return NotFound();
        }

        Version = Pattern.Version;
        if (Line is { } line)
        {
            Form = BreakForm.Of(Picture.Content.Breaks[line - 1]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, string? then, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.Breaks.Count)
        {
            return NotFound();
        }

        if (then == "remove" && !IsNew)
        {
            ModelState.Clear();
            return await Keep(Picture.Content with { Breaks = With<BreakLine>(Picture.Content.Breaks, null) }, nameof(PatternContent.Breaks), _ => -1, "The holiday has been taken out", stop);
        }

        if (!ModelState.IsValid || Form.Line() is not { } line)
        {
            Form.SayWhatIsMissing(ModelState);
            return Page();
        }

        return await Keep(
            Picture.Content with { Breaks = With(Picture.Content.Breaks, line) }, nameof(PatternContent.Breaks), tidy => tidy.Breaks.ToList().IndexOf(line), "The holiday has been saved", stop);
    }
}
