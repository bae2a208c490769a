using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Trainees.OwnView;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees.OwnView;

internal sealed class AbsencePage(OpenMyTraining open, ReportAbsence report) : MyTrainingPage(open)
{
    [BindProperty]
    [Display(Name = "First day you are absent")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "Last day, if it is more than one (optional)")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return Redirect("/my-training/new");
        }

        var outcome = await report.Run(new(Token, From, Until), Actor.Nobody, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("Your absence is recorded, and your school’s and provider’s contacts are told by email");
        return Redirect(Here);
    }
}
