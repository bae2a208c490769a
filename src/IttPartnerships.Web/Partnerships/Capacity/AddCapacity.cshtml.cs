using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Capacity;

/// <summary>Assesses an organisation, found by name first unless the way here already said which. A review begins with what was found last time.</summary>
internal sealed class AddCapacityPage(FindCapacity list, ShowCapacity show, AssessCapacity assess, FindOrganisations find, ShowOrganisation organisation, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Which organisation do you assess?", Description = "A name, URN, provider code or postcode")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Partner { get; set; }

    /// <summary>The assessment that is reviewed.</summary>
    [BindProperty(SupportsGet = true)]
    public CapacityAssessmentId? From { get; set; }

    [BindProperty]
    public AssessmentForm Form { get; set; } = new();

    public bool Accredited { get; private set; }

    public string? PartnerName { get; private set; }

    public IReadOnlyList<RegisterRow> Results { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (From is { } reviewed && (await show.Run(new(reviewed), actor, stop)).Try(out var before))
        {
            Form = AssessmentForm.Of(before.Assessment);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || Partner is not { } partner)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await assess.Run(Form.Command(partner), actor, stop);
        if (!outcome.Try(out var made))
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say($"The assessment of {PartnerName} is saved");
        return LocalRedirect($"/capacity/{made.Value}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await list.Run(new(), actor, stop)).Try(out var answer) || !answer.MayAssess)
        {
            return false;
        }

        Accredited = answer.Accredited;
        if (Partner is { } partner)
        {
            PartnerName = (await organisation.Run(new(partner), actor, stop)).Try(out var picture) ? picture.Facts.Name : null;
            return PartnerName is not null;
        }

        if (!string.IsNullOrWhiteSpace(Search) && (await find.Run(new(new() { Text = Search }, Size: 20), actor, stop)).Try(out var found))
        {
            Results = [.. found.Rows.Select(each => each.Row)];
        }

        return true;
    }
}
