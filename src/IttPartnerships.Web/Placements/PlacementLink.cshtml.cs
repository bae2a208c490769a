using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Placements;

/// <summary>The page a school without an account answers on; the secret in the address is what lets it in.</summary>
[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class PlacementLinkPage(OpenPlacementLink open, AnswerProposal answer) : PageModel
{
    public OpenPlacementLink.Opened? Opened { get; private set; }

    public ProposalAnswers Shown { get; private set; } = null!;

    [BindProperty]
    public List<ProposalLine> Answers { get; set; } = [];

    public async Task<IActionResult> OnGet(string token, CancellationToken stop)
    {
        await Load(token, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, CancellationToken stop)
    {
        await Load(token, stop);
        if (Opened is not { } opened)
        {
            return Page();
        }

        var given = ProposalAnswers.Given(Answers);
        var outcome = await answer.Run(new(given, opened.Provider), opened.Answering, stop);
        if (!outcome.Succeeded)
        {
            Shown = Shown with { Errors = ProposalAnswers.ErrorsOf(given, outcome.Refusals) };
            return this.Refuse(outcome);
        }

        this.Say($"{PlacementWords.Count(given.Count, "answer")} sent. The provider has been told");
        return LocalRedirect($"/placement-links/{Uri.EscapeDataString(token)}");
    }

    private async Task Load(string token, CancellationToken stop)
    {
        if ((await open.Run(new(token), Actor.Nobody, stop)).Try(out var opened))
        {
            (Opened, Shown) = (opened, new(opened.Found, Answers, new Dictionary<PlacementId, string>(), Linked: false));
        }
    }
}
