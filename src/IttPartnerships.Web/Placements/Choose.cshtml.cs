using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

/// <summary>Chooses a place in a window for a trainee, or another one.</summary>
internal sealed class ChoosePlacePage(FindPlaces find, PencilPlacement pencil, MovePlacement move, TimeProvider clock, Actor actor) : PageModel
{
    public FindPlaces.Found Found { get; private set; } = null!;

    /// <summary>Only places at this school: where the trainee was dragged on the board.</summary>
    [BindProperty(SupportsGet = true)]
    public OrganisationId? School { get; set; }

    [BindProperty]
    [Display(Name = "Why does it move?", Description = "The school where the trainee was to be can read it")]
    public string? Reason { get; set; }

    [BindProperty]
    [Display(Name = "The last day")]
    public DateOnly? LastDay { get; set; }

    /// <summary>What choosing a place does: to the pattern, to what training requires, and what stands against it.</summary>
    public static IEnumerable<string> Does(FindPlaces.Candidate place) =>
    [
        .. place.Effect.Good, .. place.Effect.Bad.Select(bad => "But: " + bad),
        .. (place.Change?.Breaks ?? []).Select(rule => "Breaks: " + rule.Statement),
        .. place.Contrasts ? (string[])["Another kind of setting"] : [], place.Agreed ? "Agreement in force" : "No agreement in force yet",
        place.Setting == SettingStanding.Current ? "Setting visited" : place.Setting.Words,
    ];

    public async Task<IActionResult> OnGet(TraineeId trainee, WindowId window, CancellationToken stop)
    {
        if (trainee == default && window == default)
        {
            return Redirect("/placements/board"); // Nobody is named: whom to place is chosen there.
        }

        LastDay = clock.Today();
        return await Load(trainee, window, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(TraineeId trainee, WindowId window, OfferId offer, Guid? version, CancellationToken stop)
    {
        if (!await Load(trainee, window, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Found.Places.FirstOrDefault(place => place.Offer.Id == offer) is not { } chosen)
        {
            ModelState.AddModelError("", "Somebody else took the last place there. Choose another");
            return Page();
        }

        var outcome = Found.Now is { } now
            ? await move.Run(new(now.Id, version, chosen.Offer.School, offer, Reason: Reason, LastDay: LastDay), actor, stop)
            : await pencil.Run(new(trainee, window, chosen.Offer.School, offer), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Found.Trainee.Name} is pencilled at {chosen.School}");
        return LocalRedirect($"/placements/{outcome.Value.Value}");
    }

    private async Task<bool> Load(TraineeId trainee, WindowId window, CancellationToken stop)
    {
        var found = await find.Run(new(trainee, window, At: School), actor, stop);
        Found = found.Succeeded ? found.Value : null!;
        return found.Succeeded;
    }
}
