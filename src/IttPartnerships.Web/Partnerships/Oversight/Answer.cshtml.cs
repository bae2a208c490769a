using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class AnswerPage(ShowOversightActivity show, AnswerOversight answer, Actor actor) : ActivityForm(show, actor)
{
    /// <summary>The action it is about; empty for the activity as a whole.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? For { get; set; }

    [BindProperty]
    [Display(Name = "What do you want to say?")]
    public string? Text { get; set; }

    public ShowOversightActivity.Action? About => Shown.Actions.FirstOrDefault(action => action.Id.Value == For);

    public IReadOnlyList<ShowOversightActivity.Message> Before => About?.Messages ?? Shown.Messages;

    public async Task<IActionResult> OnGet(OversightActivityId activity, CancellationToken stop) => await Load(activity, MayAnswer, stop) ?? Page();

    public async Task<IActionResult> OnPost(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, MayAnswer, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await answer.Run(new(activity, About?.Id, Text ?? ""), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("Your message is added");
        return LocalRedirect($"{OversightLinks.To(activity)}{(For is { } action ? $"#action-{action}" : "#messages")}");
    }

    private bool MayAnswer(ShowOversightActivity.Answer shown) => shown.MayAnswer && (For is null || shown.Actions.Any(action => action.Id.Value == For));
}
