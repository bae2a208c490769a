using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees;

internal sealed class CircumstancesPage(ShowTrainee show, KeepCircumstance keep, EraseCircumstance erase, Actor actor) : OneTrainee(show, actor)
{
    [BindProperty]
    [Display(Name = "What do they need?", Description = "For example, step-free access, or leaves at 15:30 on Tuesdays. Leave out why")]
    public string? Need { get; set; }

    [BindProperty]
    [Display(Name = "What is it used for?", Description = "For example, choosing placements")]
    public string? Purpose { get; set; }

    [BindProperty]
    [Display(Name = "When did they agree to this being kept?")]
    public DateOnly? ConsentedOn { get; set; }

    [BindProperty]
    [Display(Name = "Until when is it needed?")]
    public DateOnly? KeepUntil { get; set; }

    [BindProperty]
    public bool MayTellSchool { get; set; }

    [BindProperty]
    [Display(Name = "Do they need a kind of setting? (optional)")]
    public SettingType? NeedsSetting { get; set; }

    protected override void Begin() => KeepUntil = Picture.Trainee.EndsOn;

    /// <param name="about">The one to erase; without it another is recorded.</param>
    /// <param name="stop">When the browser goes away.</param>
    public async Task<IActionResult> OnPost(Guid? about, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = about is { } id
            ? await erase.Run(new(Id, CircumstanceId.From(id)), Actor, stop)
            : await keep.Run(new(Id, Need ?? "", Purpose ?? "", ConsentedOn, KeepUntil, MayTellSchool, NeedsSetting), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(about is null ? "Saved" : "Erased");
        return LocalRedirect($"{Back}/circumstances");
    }
}
