using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees;

/// <summary>Schools ruled out, and who travels together.</summary>
internal sealed class PlacingPage(ShowTrainee show, KeepExclusion exclude, PairTrainees pair, Actor actor) : OneTrainee(show, actor)
{
    [BindProperty]
    [Display(Name = "School", Description = "Its URN or its whole name in the register")]
    public string? School { get; set; }

    [BindProperty]
    [Display(Name = "Why?")]
    public ExclusionReason? Reason { get; set; }

    [BindProperty]
    [Display(Name = "The other trainee’s reference")]
    public string? With { get; set; }

    /// <param name="ask">Which of the page's forms was sent.</param>
    /// <param name="about">The school or trainee to take away.</param>
    /// <param name="stop">When the browser goes away.</param>
    public async Task<IActionResult> OnPost(string? ask, Guid? about, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = (ask, about) switch
        {
            ("exclude", _) => await exclude.Run(new(Id, School ?? "", Reason), Actor, stop),
            ("allow", { } school) => await exclude.Run(new(Id, "", null, OrganisationId.From(school)), Actor, stop),
            ("pair", _) => await pair.Run(new(Id, With ?? ""), Actor, stop),
            ("part", { } other) => await pair.Run(new(Id, "", TraineeId.From(other)), Actor, stop),
            _ => new Refusal("unknown-ask", "Choose what to change"),
        };
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("Saved");
        return LocalRedirect($"{Back}/placing");
    }
}
