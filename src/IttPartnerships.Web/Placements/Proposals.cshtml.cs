using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

/// <summary>A school's own page: what waits for its answer, and who trains with it.</summary>
internal sealed class ProposalsPage(FindProposals find, AnswerProposal answer, Actor actor) : PageModel
{
    public ProposalAnswers Shown { get; private set; } = null!;

    [BindProperty]
    public List<ProposalLine> Answers { get; set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load([], stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var given = ProposalAnswers.Given(Answers);
        var outcome = await answer.Run(new(given), actor, stop);
        if (outcome.Succeeded)
        {
            this.Say($"{PlacementWords.Count(given.Count, "answer")} sent. The provider has been told");
            return LocalRedirect("/placements/proposals");
        }

        return await Load(ProposalAnswers.ErrorsOf(given, outcome.Refusals), stop) ? this.Refuse(outcome) : NotFound();
    }

    private async Task<bool> Load(Dictionary<PlacementId, string> errors, CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var found))
        {
            return false;
        }

        Shown = new(found, Answers, errors, Linked: true);
        return true;
    }
}
