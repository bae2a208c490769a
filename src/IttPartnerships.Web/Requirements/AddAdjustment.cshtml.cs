using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

/// <summary>For the trainee the way here said, or for a course.</summary>
internal sealed class AddAdjustmentPage(FindAdjustments find, ShowTraineeRequirements show, ProposeAdjustment propose, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public TraineeId? Trainee { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Which course?")]
    public CourseId? Course { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Which requirement?")]
    public string? Rule { get; set; }

    [BindProperty]
    [Display(Name = "How much is needed instead?", Description = "In the requirement’s own measure: days, weeks, hours a week or key stages")]
    public decimal? ReducedTo { get; set; }

    [BindProperty]
    [Display(Name = "Why?", Description = "Say what makes it exceptional. Leave out what is about the person’s health: that belongs to their circumstances")]
    public string? Reason { get; set; }

    public JudgedTrainee? Judged { get; private set; }

    public IReadOnlyList<Course> Courses { get; private set; } = [];

    public IEnumerable<RequirementRule> Rules => AllRequirements.InOrder.Where(rule => rule.Adjustable && (Judged is null || Judged.Findings.Any(finding => finding.Rule == rule)));

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Trainee is null && Course is null)
        {
            ModelState.AddModelError(nameof(Course), "Choose the course");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await propose.Run(new(Trainee, Trainee is null ? Course : null, Rule ?? "", ReducedTo, Reason ?? ""), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The adjustment waits for another person to approve it");
        return LocalRedirect("/requirements/adjustments");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var found))
        {
            return false;
        }

        Courses = found.Courses;
        if (Trainee is { } trainee)
        {
            Judged = (await show.Run(new(trainee), actor, stop)).Try(out var shown) && shown.MayAdjust ? shown.Judged : null;
            return Judged is not null;
        }

        return true;
    }
}
