using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Calendars;

/// <summary>A school's or trust's own term dates of a year, beginning with those that hold now.</summary>
internal sealed class OwnTermsPage(ShowCalendar show, KeepTermDates keep, Actor actor) : PageModel
{
    private const int Usual = 6;

    private static readonly string[] Labels = ["Autumn, first half", "Autumn, second half", "Spring, first half", "Spring, second half", "Summer, first half", "Summer, second half"];

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public List<TermBoxes> Terms { get; set; } = [];

    [BindProperty]
    public bool Remove { get; set; }

    public ShowCalendar.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Terms = Shown.Terms.Count > 0
            ? [.. Shown.Terms.Select(term => new TermBoxes { Label = term.Label, FirstDay = term.FirstDay, LastDay = term.LastDay })]
            : [.. Labels.Select(label => new TermBoxes { Label = label })];
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Fill();
        if (!ModelState.IsValid && !Remove)
        {
            return Page();
        }

        List<GivenTerm> given = [.. Terms.Where(term => term.FirstDay is not null || term.LastDay is not null).Select(term => new GivenTerm(term.Label ?? "", term.FirstDay, term.LastDay))];
        var outcome = await keep.Run(new(Shown.Year, given, Remove), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(Remove ? "Your own term dates are removed" : "Your term dates are kept");
        return LocalRedirect($"/calendars?year={Shown.Year.StartYear}");
    }

    private void Fill() => Terms.AddRange(Enumerable.Range(0, Math.Max(0, Usual - Terms.Count)).Select(_ => new TermBoxes()));

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await show.Run(new(null, Year is >= 2000 and <= 2100 ? new AcademicYear(Year.Value) : null), actor, stop)).Try(out var shown))
        {
            return false;
        }

        Shown = shown;
        return shown.MayKeep;
    }

    /// <summary>The boxes of one term.</summary>
    public sealed class TermBoxes
    {
        public string? Label { get; set; }

        [Display(Name = "First day")]
        public DateOnly? FirstDay { get; set; }

        [Display(Name = "Last day")]
        public DateOnly? LastDay { get; set; }
    }
}
