using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Placements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

internal sealed class PlacementPage(ShowPlacement show, AnswerProposal answer, PinPlacement pin, PencilAgain again, Actor actor) : PageModel
{
    public ShowPlacement.View View { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "Why, if it is declined")]
    public string? Reason { get; set; }

    public string Address => $"/placements/{View.Placement.Id.Value}";

    public IEnumerable<(string Term, string Text)> Facts
    {
        get
        {
            var placement = View.Placement;
            yield return ("Accredited provider", View.Provider);
            yield return ("When", PlacementWords.Stay(placement.FirstDay, placement.LastDay) + ", " + PlacementWords.On(placement.Days));
            if (View.Window is { } window)
            {
                yield return ("Window", OrganisationWords.Capital(window.Name));
            }

            yield return ("Subject", View.Subject is { Length: > 0 } subject ? subject : "Not said");
            yield return ("Key stages", PlacementWords.Stages(placement.KeyStages));
            if (placement.AnswerBy is { } by && placement.State == PlacementState.Proposed)
            {
                yield return ("Answer by", PlacementWords.Day(by));
            }

            if (View.IsProvider)
            {
                yield return ("Setting", View.VisitedUntil is { } visited ? $"{View.Setting.Words}: counts until {PlacementWords.Day(visited)}" : "Never visited as a place to train");
                yield return ("Trainee is told", placement.PublishedOn is { } on ? PlacementWords.Day(on) : "Not yet");
            }

            if (placement.Reason is { } reason)
            {
                yield return ("Reason", reason);
            }
        }
    }

    public IReadOnlyList<(string Href, string Words)> Next
    {
        get
        {
            var placement = View.Placement;
            List<(string, string)> next = [];
            Add(placement.State is PlacementState.Pencilled or PlacementState.Expired, $"/placements/many?step=Propose&ids={placement.Id.Value}", "Propose it to the school");
            Add(placement.State == PlacementState.Accepted, $"/placements/many?step=Confirm&ids={placement.Id.Value}", "Confirm it");
            Add(placement.State is PlacementState.Confirmed or PlacementState.UnderWay, $"/placements/many?step=Publish&ids={placement.Id.Value}", "Show it to the trainee");
            Add(placement.State.IsOpen && placement.Window is not null, $"/placements/choose?trainee={placement.Trainee.Value}&window={placement.Window?.Value}", "Move it to another place");
            Add(!placement.State.IsLive && placement.Window is not null, $"/placements/choose?trainee={placement.Trainee.Value}&window={placement.Window?.Value}", "Choose another place");
            Add(placement.State is PlacementState.Pencilled or PlacementState.Proposed or PlacementState.Accepted or PlacementState.Confirmed, $"{Address}/withdraw", "Withdraw it");
            Add(placement.State == PlacementState.UnderWay, $"{Address}/withdraw", "End it early");
            Add(placement.State.IsOpen, $"/placements/drop-out?school={placement.School.Value}", $"{View.School} drops out: see what breaks");
            Add(placement.State.IsOpen, $"/placements/drop-out?trainee={placement.Trainee.Value}", $"{View.Trainee} drops out: see what breaks");
            return next;

            void Add(bool holds, string href, string words)
            {
                if (holds)
                {
                    next.Add((href, words));
                }
            }
        }
    }

    public async Task<IActionResult> OnGet(PlacementId placement, CancellationToken stop) => await Load(placement, stop) ? Page() : NotFound();

    /// <summary>A form that names nothing to do changes nothing.</summary>
    public Task<IActionResult> OnPost(PlacementId placement, CancellationToken stop) => OnGet(placement, stop);

    public async Task<IActionResult> OnPostAnswer(PlacementId placement, Guid version, bool accept, CancellationToken stop)
    {
        if (!await Load(placement, stop))
        {
            return NotFound();
        }

        var outcome = await answer.Run(new([new(placement, version, accept, Reason)]), actor, stop);
        if (!outcome.Succeeded)
        {
            ModelState.Add(outcome.Refusals.Select(refusal => refusal with { Field = refusal.Field is null ? null : nameof(Reason) }));
            return Page();
        }

        return Done(accept ? "The placement is accepted" : "The placement is declined");
    }

    public Task<IActionResult> OnPostPin(PlacementId placement, bool pinned, CancellationToken stop) =>
        Do(placement, () => pin.Run(new(placement, pinned), actor, stop), pinned ? "The placement is pinned" : "The placement is not pinned any more", stop);

    public Task<IActionResult> OnPostAgain(PlacementId placement, Guid version, CancellationToken stop) =>
        Do(placement, () => again.Run(new(placement, version), actor, stop), "The placement is pencilled again", stop);

    private async Task<IActionResult> Do(PlacementId placement, Func<Task<Outcome<Done>>> work, string said, CancellationToken stop)
    {
        if (!await Load(placement, stop))
        {
            return NotFound();
        }

        var outcome = await work();
        return outcome.Succeeded ? Done(said) : this.Refuse(outcome);
    }

    private LocalRedirectResult Done(string said)
    {
        this.Say(said);
        return LocalRedirect(Address);
    }

    private async Task<bool> Load(PlacementId placement, CancellationToken stop)
    {
        var found = await show.Run(new(placement), actor, stop);
        View = found.Succeeded ? found.Value : null!;
        return found.Succeeded;
    }
}
