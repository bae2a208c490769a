using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.OwnView;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees.OwnView;

internal sealed class SendLinksPage(SendTraineeLinks send, Actor actor) : PageModel
{
    public IActionResult OnGet() => Page();

    /// <param name="trainee">One; everybody without a link where it is empty.</param>
    /// <param name="stop">When the browser goes away.</param>
    public async Task<IActionResult> OnPost(Guid? trainee, CancellationToken stop)
    {
        var outcome = await send.Run(new(trainee is { } id ? TraineeId.From(id) : null), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(outcome.Value switch
        {
            0 => "Everybody with an email address has had a link already",
            1 => "1 link has been sent",
            var sent => $"{sent:N0} links have been sent",
        });
        return LocalRedirect(trainee is null ? "/trainees" : $"/trainees/{trainee}");
    }
}
