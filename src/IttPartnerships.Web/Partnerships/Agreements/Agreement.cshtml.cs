using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>One agreement: the text, who signed it, what it waits for and what may be done.</summary>
internal sealed class AgreementPage(ReadAgreement read, Actor actor) : PageModel
{
    public ReadAgreement.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Number { get; set; }

    public AgreementReading Reading
    {
        get
        {
            var id = View.Agreement.Id;
            return new(
                View, View.MayWrite && View.Version!.Stage == VersionStage.Draft ? page => AgreementWords.Address(id, page) : null,
                View.MayAsk ? (part, about) => AgreementWords.Address(id, $"ask?part={Uri.EscapeDataString(part ?? "")}{(about is { } request ? $"&about={request.Value}" : "")}") : null);
        }
    }

    public async Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop)
    {
        if (!(await read.Run(new(agreement, On, Number), actor, stop)).Try(out var view))
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public string Link(string page) => AgreementWords.Address(View.Agreement.Id, page);

    /// <summary>True where the side of the reader has yet to sign what is offered.</summary>
    public bool MayStillSign => View is { MaySign: true, Side: { } side, Offered: { } offered } && !offered.Signatures.Exists(s => s.Side == side);

    public bool MayEnd => View is { MaySign: true, State: AgreementState.InForce or AgreementState.ToBegin };

    public bool MayVary => View is { MayWrite: true, State: AgreementState.InForce or AgreementState.ToBegin, Open: null };
}
