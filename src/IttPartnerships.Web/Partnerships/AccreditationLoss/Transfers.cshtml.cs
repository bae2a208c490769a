using IttPartnerships.Access;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.AccreditationLoss;

internal sealed class TransfersPage(FindTransfers find, AnswerTransfer use, Actor actor) : PageModel
{
    public IReadOnlyList<FindTransfers.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost([FromForm(Name = "transfer")] List<AgreementTransferId> transfers, [FromForm(Name = "accept")] bool accept, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await use.Run(new(transfers, accept), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(accept ? "Taken over. The draft waits to be checked and sent" : "Refused. The other provider is told");
        return LocalRedirect("/agreements/transfers");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var found = (await find.Run(new(), actor, stop)).Try(out var rows);
        Rows = rows ?? [];
        return found;
    }
}
