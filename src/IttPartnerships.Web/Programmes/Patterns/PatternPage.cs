using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes.Patterns;

/// <summary>A page that changes one pattern: not found for whoever may not keep it.</summary>
internal abstract class PatternPage(ShowPattern show, Actor actor) : PageModel
{
    public ShowPattern.Picture Picture { get; private set; } = null!;

    public ProgrammePattern Pattern => Picture.Pattern;

    public string Address => $"/patterns/{Pattern.Id.Value}";

    protected Actor Actor => actor;

    protected async Task<bool> Load(PatternId pattern, CancellationToken stop)
    {
        if (!(await show.Run(new(pattern), actor, stop)).Try(out var picture) || !picture.MayKeep)
        {
            return false;
        }

        Picture = picture;
        return true;
    }
}

/// <summary>A page that adds, changes or takes out one line of a pattern: the pattern is kept as a whole, and what is wrong with the line is said beside it.</summary>
internal abstract class PatternLinePage(ShowPattern show, KeepPattern keep, Actor actor) : PatternPage(show, actor)
{
    /// <summary>Which line, from 1 in order of days; none adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Line { get; set; }

    /// <summary>The pattern as it was looked at.</summary>
    [BindProperty]
    public Guid? Version { get; set; }

    public bool IsNew => Line is null;

    /// <summary>The line changed in its list, added to it, or taken out of it.</summary>
    protected List<T> With<T>(IReadOnlyList<T> lines, T? line)
        where T : class
    {
        List<T> changed = [.. lines.Where((_, index) => index + 1 != Line)];
        if (line is not null)
        {
            changed.Add(line);
        }

        return changed;
    }

    /// <param name="list">The list's name in the content.</param>
    /// <param name="find">Where the line is in the content once it is in order; -1 where it was taken out.</param>
    protected async Task<IActionResult> Keep(PatternContent content, string list, Func<PatternContent, int> find, string said, CancellationToken stop)
    {
        var tidy = content.Tidy();
        var outcome = await keep.Run(new(Pattern.Id, Pattern.Year, Pattern.Name, tidy, Version), Actor, stop);
        if (outcome.Succeeded)
        {
            this.Say(said);
            return LocalRedirect(Address);
        }

        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code))
        {
            return NotFound();
        }

        var mine = $"{list}[{find(tidy)}].";
        var (beside, others) = (outcome.Refusals.Where(IsMine).ToList(), outcome.Refusals.Where(refusal => !IsMine(refusal)));
        ModelState.Add(beside.Select(refusal => refusal with { Field = refusal.Field![mine.Length..] }), "Form");
        ModelState.Add(others.Where(refusal => beside.TrueForAll(own => own.Code != refusal.Code)).Select(refusal => refusal with { Field = null }));
        return Page();

        bool IsMine(Refusal refusal) => refusal.Field?.StartsWith(mine, StringComparison.Ordinal) == true;
    }
}
