using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees;

internal sealed class StatusPage(ShowTrainee show, ChangeStatus change, Actor actor, TimeProvider clock) : OneTrainee(show, actor)
{
    [BindProperty]
    [Display(Name = "What are they now?")]
    public TraineeStatus? Next { get; set; }

    [BindProperty]
    [Display(Name = "From which day?")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Reason", Description = "Needed when they defer or withdraw, and when an earlier step is taken back. Leave out anything about health or family")]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? Version { get; set; }

    public IEnumerable<TraineeStatus> Choices => StatusRules.After(Picture.Trainee.Status);

    protected override void Begin() => (On, Version) = (clock.Today(), Picture.Trainee.Version);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await change.Run(new(Id, Next, On, Reason, Version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Picture.Trainee.Name} is now {Next!.Value.Words.ToLowerInvariant()}");
        return LocalRedirect(Back);
    }
}
