using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>One section's boxes.</summary>
public sealed class TemplateSectionForm
{
    public string Code { get; set; } = "";

    [Display(Name = "Title")]
    public string? Title { get; set; }

    [Display(Name = "Text")]
    public string? Text { get; set; }
}

/// <summary>Adds a template or changes one: the same form at two addresses.</summary>
public abstract class TemplatePage(FindTemplates find, KeepTemplate keep, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Name of the template")]
    public string? Name { get; set; }

    [BindProperty]
    public AgreementKind Kind { get; set; }

    [BindProperty]
    [Display(Name = "Aims and ambitions")]
    public string? Aims { get; set; }

    [BindProperty]
    public List<TemplateSectionForm> Sections { get; set; } = [];

    [BindProperty]
    public Guid? Version { get; set; }

    public bool Adds { get; private set; }

    protected async Task<IActionResult> Ask(AgreementTemplateId? id, CancellationToken stop)
    {
        Adds = id is null;
        if (!(await find.Run(new(id), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        var template = id is null ? null : found.Single();
        (Name, Kind, Aims, Version) = (template?.Name, template?.Kind ?? AgreementKind.PlacementSchool, template?.Aims, template?.Version);
        var written = template?.Sections.Select(s => new KeepTemplate.Section(s.Code, s.Title, s.Text)).ToList() ?? [.. FindTemplates.Starter];
        Sections =
        [
            .. written.Select(s => new TemplateSectionForm { Code = s.Code, Title = s.Title, Text = s.Text }),
            .. StandardSections.All.Where(s => !written.Exists(w => w.Code == s.Code)).Select(s => new TemplateSectionForm { Code = s.Code, Title = s.Title }),
            new TemplateSectionForm(),
        ];
        return Page();
    }

    protected async Task<IActionResult> Keep(AgreementTemplateId? id, CancellationToken stop)
    {
        Adds = id is null;
        var sections = Sections.Select(s => new KeepTemplate.Section(s.Code ?? "", s.Title ?? "", s.Text ?? "")).ToList();
        var outcome = await keep.Run(new(id, Kind, Name ?? "", Aims ?? "", sections, Version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The template is saved");
        return LocalRedirect("/agreements/templates");
    }
}

internal sealed class NewTemplatePage(FindTemplates find, KeepTemplate keep, Actor actor) : TemplatePage(find, keep, actor)
{
    public Task<IActionResult> OnGet(CancellationToken stop) => Ask(null, stop);

    public Task<IActionResult> OnPost(CancellationToken stop) => Keep(null, stop);
}

internal sealed class ChangeTemplatePage(FindTemplates find, KeepTemplate keep, Actor actor) : TemplatePage(find, keep, actor)
{
    public Task<IActionResult> OnGet(AgreementTemplateId template, CancellationToken stop) => Ask(template, stop);

    public Task<IActionResult> OnPost(AgreementTemplateId template, CancellationToken stop) => Keep(template, stop);
}
