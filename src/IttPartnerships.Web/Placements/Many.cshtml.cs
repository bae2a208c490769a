using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

/// <summary>One step for many placements: says first what will happen to each.</summary>
internal sealed class ManyPlacementsPage(PreviewPlacements preview, ProposePlacements propose, ConfirmPlacements confirm, PublishPlacements publish, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ids")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "step")]
    public ManySteps Step { get; set; }

    [BindProperty]
    [Display(Name = "The day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [Display(Name = "Why are those confirmed that have no agreement in force?", Description = "Kept with each of them. Leave it empty to confirm only those with an agreement in force")]
    public string? OverrideReason { get; set; }

    public IReadOnlyList<PreviewPlacements.Row> Rows { get; private set; } = [];

    public string Heading => Step switch { ManySteps.Propose => "Propose to schools", ManySteps.Confirm => "Confirm placements", _ => "Show to trainees" };

    public string Button => Step switch { ManySteps.Propose => "Propose them", ManySteps.Confirm => "Confirm them", _ => "Show them" };

    private List<PlacementId> Chosen => Ids.ConvertAll(id => new PlacementId(id));

    public string WhatHappens(IReadOnlyList<PreviewPlacements.Row> rows)
    {
        var (all, schools) = (PlacementWords.Count(rows.Count, "placement"), PlacementWords.Count(rows.Select(row => row.School).Distinct().Count(), "school"));
        return Step switch
        {
            ManySteps.Propose => $"{all} will be proposed to {schools}. Each gets one email, with a link where nobody there has an account. That cannot be taken back; you can withdraw with a reason.",
            ManySteps.Confirm => $"{all} at {schools} will be confirmed. Their trainees are told when you show it to them.",
            _ => $"{all} will be shown to their trainees, all on the same day. Until then you can choose another day.",
        };
    }

    public string Happens(PreviewPlacements.Row row) => Step switch
    {
        ManySteps.Propose => "The school is asked",
        ManySteps.Confirm => row.NeedsReason ? "Confirmed only with a reason: no agreement is in force on every day" : "Confirmed",
        _ => "The trainee sees it from that day",
    };

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Day = clock.Today().AddDays(Step == ManySteps.Propose ? 14 : 0);
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

        if (Step == ManySteps.Propose)
        {
            var proposed = await propose.Run(new(Chosen, Day), actor, stop);
            return proposed.Try(out var done)
                ? Back($"{PlacementWords.Count(done.Many.Done.Count, "placement")} proposed{(done.Unreached.Count == 0 ? "" : $". At {PlacementWords.Count(done.Unreached.Count, "school")} we know nobody to write to: ask by telephone")}")
                : Refused(proposed);
        }

        var outcome = Step == ManySteps.Confirm ? await confirm.Run(new(Chosen, OverrideReason), actor, stop) : await publish.Run(new(Chosen, Day), actor, stop);
        return outcome.Try(out var many)
            ? Back($"{PlacementWords.Count(many.Done.Count, "placement")} {(Step == ManySteps.Confirm ? "confirmed" : "will be shown")}{(many.NotDone.Count == 0 ? "" : $"; {many.NotDone.Count} could not be")}")
            : Refused(outcome);
    }

    private IActionResult Refused<T>(Outcome<T> outcome)
    {
        ModelState.Add(outcome.Refusals.Select(refusal => refusal.Field is "AnswerBy" or "On" ? refusal with { Field = nameof(Day) } : refusal));
        return Page();
    }

    private LocalRedirectResult Back(string said)
    {
        this.Say(said);
        return LocalRedirect("/placements");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (Ids.Count == 0)
        {
            return true;
        }

        var found = await preview.Run(new(Chosen, Step), actor, stop);
        Rows = found.Succeeded ? found.Value : [];
        return found.Succeeded;
    }
}
