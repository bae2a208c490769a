using System.ComponentModel.DataAnnotations;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Govuk;

/// <summary>Every component on one page, for people who build pages and for tests. Exists only while developing, or with the setting Examples.</summary>
[BindProperties]
internal sealed class ExamplesPage(IWebHostEnvironment environment, IConfiguration settings) : PageModel
{
    [Display(Name = "Name of the school", Description = "As in the national register")]
    [Required(ErrorMessage = "Enter the name of the school")]
    public string? Name { get; set; }

    [Display(Name = "Number of places")]
    public int? Places { get; set; }

    [Display(Name = "Password")]
    public string? Secret { get; set; }

    public string? Notes { get; set; }

    [Display(Name = "Why not this year?")]
    [MaxLength(200, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Reason { get; set; }

    [Display(Name = "Phase")]
    public string? Phase { get; set; }

    public string? Setting { get; set; }

    public IReadOnlyList<string> KeyStages { get; set; } = [];

    [Display(Name = "Start date")]
    [Required(ErrorMessage = "Enter a start date")]
    public DateOnly? Start { get; set; }

    [Display(Name = "End date", Description = "For example, 27 3 2027")]
    public DateOnly? End { get; set; }

    [Display(Name = "A file")]
    public IFormFile? Sheet { get; set; }

    private bool Shown => environment.IsDevelopment() || settings.GetValue("Examples", false);

    public IActionResult OnGet()
    {
        ModelState.Clear();
        return Shown ? Page() : NotFound();
    }

    public IActionResult OnPost()
    {
        if (!Shown)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = Checked();
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Name} starts on {Start:d MMMM yyyy}");
        return RedirectToPage();
    }

    private Outcome<Done> Checked() => (Name, End < Start) switch
    {
        ("nowhere", _) => Refusal.NotFound,
        ("stale", _) => Refusal.Changed,
        (_, true) => new Refusal("examples-1", "The end date must be after the start date", nameof(End)),
        _ => default(Done),
    };
}
