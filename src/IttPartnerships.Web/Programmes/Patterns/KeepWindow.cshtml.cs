using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class KeepWindowPage(ShowPattern show, KeepPattern keep, Actor actor) : PatternLinePage(show, keep, actor)
{
    [BindProperty]
    public WindowForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.Windows.Count)
        {
            return NotFound();
        }

        Version = Pattern.Version;
        if (Line is { } line)
        {
            Form = WindowForm.Of(Picture.Content.Windows[line - 1]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, string? then, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.Windows.Count)
        {
            return NotFound();
        }

        if (then == "remove" && !IsNew)
        {
            ModelState.Clear();
            return await Keep(Picture.Content with { Windows = With<WindowLine>(Picture.Content.Windows, null) }, nameof(PatternContent.Windows), _ => -1, "The window has been taken out", stop);
        }

        if (!ModelState.IsValid || Form.Line(Line is { } number ? Picture.Content.Windows[number - 1].Id : null) is not { } line)
        {
            Form.SayWhatIsMissing(ModelState);
            return Page();
        }

        return await Keep(
            Picture.Content with { Windows = With(Picture.Content.Windows, line) }, nameof(PatternContent.Windows), tidy => tidy.Windows.ToList().IndexOf(line), "The window has been saved", stop);
    }
}
