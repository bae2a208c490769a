using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

[RequestSizeLimit(2 * KeptFileRules.MostBytes)]
internal sealed class EvidencePage(ShowOversightActivity show, AddOversightEvidence add, Actor actor) : ActivityForm(show, actor)
{
    /// <summary>The action it is for; empty for the activity itself.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? For { get; set; }

    [BindProperty]
    [Display(Name = "What does it show?")]
    public string? What { get; set; }

    [BindProperty]
    [Display(Name = "Link (optional)")]
    public string? Link { get; set; }

    [BindProperty]
    [Display(Name = "File (optional)")]
    public new IFormFile? File { get; set; }

    public ShowOversightActivity.Action? About => Shown.Actions.FirstOrDefault(action => action.Id.Value == For);

    public async Task<IActionResult> OnGet(OversightActivityId activity, CancellationToken stop) => await Load(activity, MayAdd, stop) ?? Page();

    public async Task<IActionResult> OnPost(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, MayAdd, stop) is { } missing)
        {
            return missing;
        }

        await using var content = File?.OpenReadStream();
        var outcome = await add.Run(
            new(activity, About?.Id, What ?? "", Link, content is null ? null : new GivenFile(File!.FileName, content)), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The evidence is added");
        return LocalRedirect($"{OversightLinks.To(activity)}{(For is { } action ? $"#action-{action}" : "")}");
    }

    private bool MayAdd(ShowOversightActivity.Answer shown) =>
        shown.State is ActivityState.Planned or ActivityState.Done && (For is null ? shown.MayKeep : shown.MayAnswer && shown.Actions.Any(action => action.Id.Value == For));
}
