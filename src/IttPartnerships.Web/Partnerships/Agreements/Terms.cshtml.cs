using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>The terms of a draft as boxes.</summary>
public sealed class TermsForm
{
    [Required(ErrorMessage = "Enter the first day")]
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day (leave empty for no end date)")]
    public DateOnly? Until { get; set; }

    [Display(Name = "First academic year")]
    public int FirstYear { get; set; }

    [Display(Name = "Last academic year")]
    public int LastYear { get; set; }

    [Display(Name = "Review it by (optional)")]
    public DateOnly? ReviewOn { get; set; }

    [Display(Name = "Aims and ambitions", Description = "What do you both want from this arrangement, now and over time?")]
    public string? Aims { get; set; }

    [Display(Name = "Area", Description = "The places it is about, for example Leeds and Bradford")]
    public string? Area { get; set; }

    [Display(Name = "Takes effect on")]
    public DateOnly? EffectiveFrom { get; set; }

    [Display(Name = "Why this version replaces the one before")]
    public string? Reason { get; set; }

    public bool Hosts { get; set; }

    public bool PreparesSchoolAgreements { get; set; }

    public static TermsForm Of(AgreementVersion version) => new()
    {
        From = version.From, Until = version.Until, FirstYear = version.FirstYear.StartYear, LastYear = version.LastYear.StartYear, ReviewOn = version.ReviewOn, Aims = version.Aims,
        Area = version.Area, EffectiveFrom = version.EffectiveFrom, Reason = version.Reason, Hosts = version.Hosts, PreparesSchoolAgreements = version.PreparesSchoolAgreements,
    };
}

internal sealed class TermsPage(ReadAgreement read, ChangeDraft change, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty]
    public TermsForm Form { get; set; } = new();

    public IEnumerable<AcademicYear> Years
    {
        get
        {
            var first = Math.Min(View.Draft!.FirstYear.StartYear, View.Draft.From.Year) - 1;
            return Enumerable.Range(first, 9).Select(year => new AcademicYear(year));
        }
    }

    public async Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop)
    {
        var shown = await Show(agreement, view => view is { MayWrite: true, Draft: not null }, stop);
        Form = View?.Draft is { } draft ? TermsForm.Of(draft) : Form;
        return shown;
    }

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop)
    {
        if (!await Load(agreement, stop) || View is not { MayWrite: true, Draft: not null })
        {
            return Otherwise();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await change.Run(
            new(agreement, Version, Form.From!.Value, Form.Until, new AcademicYear(Form.FirstYear), new AcademicYear(Form.LastYear), Form.ReviewOn, Form.Aims ?? "", Form.Area ?? "",
                Form.Hosts, Form.PreparesSchoolAgreements, Form.EffectiveFrom, Form.Reason), Actor, stop);
        return Answer(outcome, "The terms are saved", nameof(Form));
    }
}
