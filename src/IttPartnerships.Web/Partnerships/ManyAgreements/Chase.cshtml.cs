using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Who signed, who asked for changes, who is silent; and reminding them now.</summary>
internal sealed class ChasePage(FindUnsigned find, RemindPartners remind, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "for")]
    public WaitsFor? For { get; set; }

    public PageLinks Links => new(Found.Page, Math.Max((Found.Total + FindUnsigned.PageSize - 1) / FindUnsigned.PageSize, 1), Request);

    [BindProperty]
    public List<AgreementId> Chosen { get; set; } = [];

    public FindUnsigned.Found Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var wanted = which == "silent" ? await Silent(stop) : Chosen;
        if (wanted.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), which == "silent" ? "Nobody is silent" : "Tick at least one partner to remind");
            return Page();
        }

        var outcome = await remind.Run(new(wanted), actor, stop);
        if (!outcome.Try(out var answer))
        {
            return this.Refuse(outcome);
        }

        this.Say(Words(answer));
        return LocalRedirect(Request.Path + Request.QueryString);
    }

    private static string Words(RemindPartners.Answer answer) => string.Join(". ", new[]
    {
        answer.Reminded == 0 ? "Nobody was written to" : answer.Reminded == 1 ? "1 partner has been reminded" : $"{answer.Reminded:N0} partners have been reminded",
        answer.TooSoon == 0 ? "" : $"{answer.TooSoon:N0} not, because they were reminded less than {Chasing.Apart} days ago",
        answer.NobodyThere == 0 ? "" : $"{answer.NobodyThere:N0} not, because nobody there can be reached: add a contact with an email address",
    }.Where(part => part.Length > 0));

    private async Task<List<AgreementId>> Silent(CancellationToken stop) =>
        [.. (await find.Run(new(WaitsFor.Partner, Page: 0), actor, stop)).Value.Rows.Select(row => row.Agreement)];

    private async Task<bool> Load(CancellationToken stop)
    {
        var found = await find.Run(new(For, Page: int.TryParse(Request.Query["page"], out var page) && page > 0 ? page : 1), actor, stop);
        Found = found.Succeeded ? found.Value : null!;
        return found.Succeeded;
    }
}
