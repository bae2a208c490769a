using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>Writes one section of the draft; "new" adds a clause of the parties' own.</summary>
internal sealed class SectionPage(ReadAgreement read, ChangeSection change, Actor actor) : AgreementFormPage(read, actor)
{
    private const string New = "new";

    [BindProperty]
    [Display(Name = "Title")]
    public string? Title { get; set; }

    [BindProperty]
    [Display(Name = "Text")]
    public string? Text { get; set; }

    public StandardSection? Standard { get; private set; }

    public bool Adds { get; private set; }

    public async Task<IActionResult> OnGet(AgreementId agreement, string code, CancellationToken stop)
    {
        var shown = await Show(agreement, view => view is { MayWrite: true, Draft: not null } && IsThere(view.Draft, code), stop);
        if (View?.Draft is { } draft)
        {
            var section = draft.Sections.Find(s => s.Code == code);
            (Title, Text) = (section?.Title ?? Standard?.Title, section?.Text ?? (Standard is { } standard ? MergeFields.Fill(standard.Starter, draft) : null));
        }

        return shown;
    }

    public async Task<IActionResult> OnPost(AgreementId agreement, string code, CancellationToken stop)
    {
        if (!await Load(agreement, stop) || View is not { MayWrite: true, Draft: { } draft } || !IsThere(draft, code))
        {
            return Otherwise();
        }

        var outcome = await change.Run(new(agreement, Version, Adds ? "" : code, Standard?.Title ?? Title ?? "", Text ?? ""), Actor, stop);
        return Answer(outcome, string.IsNullOrWhiteSpace(Text) ? "The section is taken out" : "The section is saved");
    }

    private bool IsThere(AgreementVersion draft, string code)
    {
        (Standard, Adds) = (StandardSections.Find(code), code == New);
        return Adds || Standard is not null || draft.Sections.Exists(s => s.Code == code);
    }
}
