using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class KeepSharePage(ShowPattern show, KeepPattern keep, Actor actor) : PatternLinePage(show, keep, actor)
{
    [BindProperty]
    public ShareForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.Shares.Count)
        {
            return NotFound();
        }

        Version = Pattern.Version;
        if (Line is { } line)
        {
            Form = ShareForm.Of(Picture.Content.Shares[line - 1]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, string? then, CancellationToken stop)
    {
        if (!await Load(pattern, stop) || Line is < 1 || Line > Picture.Content.Shares.Count)
        {
            return NotFound();
        }

        if (then == "remove" && !IsNew)
        {
            ModelState.Clear();
            return await Keep(Picture.Content with { Shares = With<ShareLine>(Picture.Content.Shares, null) }, nameof(PatternContent.Shares), _ => -1, "The step has been taken out", stop);
        }

        if (!ModelState.IsValid || Form.Line() is not { } line)
        {
            Form.SayWhatIsMissing(ModelState);
            return Page();
        }

        return await Keep(
            Picture.Content with { Shares = With(Picture.Content.Shares, line) }, nameof(PatternContent.Shares), tidy => tidy.Shares.ToList().IndexOf(line), "The step has been saved", stop);
    }
}
