using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Support;
using IttPartnerships.Trainees.OwnView;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees.OwnView;

internal sealed class MyHelpPage(OpenMyTraining open, AskForMyHelp ask) : MyTrainingPage(open)
{
    [BindProperty]
    public PlacementId? Placement { get; set; }

    [BindProperty]
    [Display(Name = "What do you need help with?", Description = "Your provider’s people who support you read it")]
    public string? Text { get; set; }

    [BindProperty]
    public bool SchoolMaySee { get; set; }

    public IReadOnlyList<MyStay> Stays => Mine.Stays;

    public IReadOnlyList<HelpRequest> Asked => [.. Mine.Stays.SelectMany(stay => stay.Help).OrderByDescending(request => request.AskedAt)];

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return Redirect("/my-training/new");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await ask.Run(new(Token, Stays is [var only] ? only.Id : Placement, Text ?? "", SchoolMaySee), Actor.Nobody, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("Help is asked for. Somebody will be in touch");
        return Redirect($"{Here}/help");
    }
}
