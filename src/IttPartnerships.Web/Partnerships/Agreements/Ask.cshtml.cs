using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>Asks for a change of one part of the text, or answers such a request.</summary>
internal sealed class AskPage(ReadAgreement read, AskForChange use, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty(SupportsGet = true, Name = "part")]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true, Name = "about")]
    public AgreementMessageId? About { get; set; }

    [BindProperty]
    [Display(Name = "What would you like?")]
    public string? Text { get; set; }

    [BindProperty]
    public bool Settled { get; set; }

    public AgreementReading Reading => new(View, null, null);

    public string PartTitle => View.Parts.FirstOrDefault(part => part.Code == Part)?.Title ?? "the whole text";

    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => Show(agreement, Fits, stop);

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop) => await Load(agreement, stop) && Fits(View)
        ? Answer(
            await use.Run(new(agreement, string.IsNullOrEmpty(Part) ? null : Part, Text ?? "", About, Settled), Actor, stop),
            About is null ? "Your request is with the other side" : Settled ? "The request is settled" : "Your answer is added")
        : Otherwise();

    private bool Fits(ReadAgreement.View view) => view.MayAsk && (About is null ? view.Offered is not null : view.Messages.Any(m => m.Id == About && m.Kind == MessageKind.ChangeAsked));
}
