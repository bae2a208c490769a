using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

/// <summary>Every requirement of one trainee: what is missing first.</summary>
internal sealed class TraineeRequirementsPage(ShowTraineeRequirements show, Actor actor) : PageModel
{
    public ShowTraineeRequirements.Answer Shown { get; private set; } = null!;

    public JudgedTrainee Judged => Shown.Judged;

    public IEnumerable<Finding> NeedSomebody => Judged.Findings.Where(finding => finding.NeedsSomebody).OrderByDescending(finding => finding.Effect).ThenByDescending(finding => finding.Standing);

    /// <summary>By what they are about, where any is about this trainee.</summary>
    public IEnumerable<(string About, List<Finding> Findings)> Groups => AllRequirements.Groups
        .Select(group => (group.About, Judged.Findings.Where(finding => group.Rules.Contains(finding.Rule)).ToList())).Where(group => group.Item2.Count > 0);

    public async Task<IActionResult> OnGet(TraineeId trainee, CancellationToken stop)
    {
        if (!(await show.Run(new(trainee), actor, stop)).Try(out var shown))
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }
}
