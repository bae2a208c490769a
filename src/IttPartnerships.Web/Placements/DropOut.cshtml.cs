using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

/// <summary>A school or a trainee drops out: what breaks, and one form to mend it.</summary>
internal sealed class DropOutPage(SeeDropOut see, MendPlacements mend, TimeProvider clock, Actor actor) : PageModel
{
    private const string Off = "off";
    private const string Later = "later";

    internal sealed class Line
    {
        public PlacementId Placement { get; set; }

        public Guid Version { get; set; }

        /// <summary>"later", "off", or the id of an offer.</summary>
        public string? Choice { get; set; }
    }

    [BindProperty(SupportsGet = true, Name = "school")]
    public OrganisationId? School { get; set; }

    [BindProperty(SupportsGet = true, Name = "trainee")]
    public TraineeId? Trainee { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    [Display(Name = "Reason", Description = "Kept with each placement. Schools that knew of them can read it")]
    public string? Reason { get; set; }

    [BindProperty]
    [Display(Name = "The last day")]
    public DateOnly? LastDay { get; set; }

    public SeeDropOut.Found Found { get; private set; } = null!;

    public bool ForSchool => School is not null;

    public bool MayPlan => ForSchool && actor.May(Permission.MakePlans);

    public static IEnumerable<(string Value, string Words)> ChoicesFor(SeeDropOut.Broken row) =>
    [
        .. row.Places.Select(place => (place.Offer.Id.Value.ToString(), $"{place.School}, {place.Free} free. {(place.Journey is { } journey ? $"{journey.Minutes} minutes. " : "")}{string.Join(". ", [.. place.Effect.Good, .. place.Effect.Bad.Select(bad => "But: " + bad)])}")),
        (Off, row.Placement.State == PlacementState.UnderWay ? "End it early, with no other place yet" : "Withdraw it, with no other place yet"), (Later, "Leave it as it is for now"),
    ];

    /// <summary>Where nothing was chosen yet: the best place, or for a trainee who leaves, to call it off.</summary>
    public string ChosenFor(SeeDropOut.Broken row) =>
        Lines.Find(line => line.Placement == row.Placement.Id)?.Choice ?? (!ForSchool ? Off : row.Places.FirstOrDefault(place => place.Advised)?.Offer.Id.Value.ToString() ?? Later);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (School is null && Trainee is null)
        {
            return Redirect("/placements"); // Nobody is named: who drops out is chosen there.
        }

        LastDay = clock.Today();
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var choices = Lines.Where(line => line.Choice == Off || OfferId.TryParse(line.Choice, null, out _))
            .Select(line => new MendPlacements.Choice(line.Placement, line.Version, OfferId.TryParse(line.Choice, null, out var offer) ? offer : null)).ToList();
        var outcome = await mend.Run(new(choices, Reason, LastDay), actor, stop);
        if (!outcome.Try(out var done))
        {
            ModelState.Add(outcome.Refusals.Select(refusal => refusal.Field is nameof(Reason) or nameof(LastDay) ? refusal : refusal with { Field = null }));
            return Page();
        }

        this.Say($"{PlacementWords.Count(done.Moved.Count, "placement")} moved and pencilled, {done.CalledOff} called off. Propose the new ones to their schools next");
        return LocalRedirect("/placements?state=Pencilled");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var found = await see.Run(new(School, Trainee), actor, stop);
        Found = found.Succeeded ? found.Value : null!;
        return found.Succeeded;
    }
}
