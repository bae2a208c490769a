using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Every draft that may be sent, with what it needs first, and all of them sent in one action.</summary>
internal sealed class SendManyPage(PreviewSending find, SendAgreements send, Actor actor) : PageModel
{
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public SendingForm Form { get; set; } = new();

    public PreviewSending.Preview Preview { get; private set; } = null!;

    public PageOf<PreviewSending.Row> Rows { get; private set; } = null!;

    /// <summary>What can be sent, on every page.</summary>
    public IReadOnlyList<PreviewSending.Row> All { get; private set; } = [];

    public string? SignerName => actor.May(Permission.SignAgreements) ? actor.Name : null;

    /// <summary>The draft as it was looked at: what is changed meanwhile is not sent.</summary>
    public static string Mark(PreviewSending.Row row) => $"{row.Agreement.Value:N}-{row.Version:N}";

    public bool IsTicked(PreviewSending.Row row) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(Mark(row)) : row.Stops.Count == 0;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    /// <param name="which">"all" for every page of the list; else what is ticked.</param>
    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        List<SendAgreements.Draft> drafts = which == "all" ? [.. All.Select(row => new SendAgreements.Draft(row.Agreement, row.Version))] : [];
        foreach (var mark in (which == "all" ? [] : Chosen).Select(mark => mark.Split('-')))
        {
            if (mark is not [var id, var version] || !Guid.TryParse(id, out var agreement) || !Guid.TryParse(version, out var seen))
            {
                return BadRequest();
            }

            drafts.Add(new(AgreementId.From(agreement), seen));
        }

        var outcome = await send.Run(new(drafts, Form.Sending ?? new Sending()), actor, stop);
        return outcome.Try(out var job) ? Redirect($"/agreements/many/{job.Value}") : this.RefuseMany(outcome);
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var found = await find.Run(new(), actor, stop);
        if (!found.Try(out var preview))
        {
            return false;
        }

        Preview = preview;
        Rows = PageOf<PreviewSending.Row>.Of(preview.Rows, int.TryParse(Request.Query["page"], out var page) ? page : 1, RenewPage.PageSize);
        All = [.. preview.Rows.Where(row => row.Stops.Count == 0)];
        return true;
    }
}
