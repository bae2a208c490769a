using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

/// <summary>Goes on with the draft of one's organisation, or begins one from what is final, from another version, or from nothing.</summary>
internal sealed class WritePage(ShowComponent show, ShowVersion read, WriteDraft write, Actor actor) : PageModel
{
    public sealed class Written
    {
        [Display(Name = "Text")]
        public string? Text { get; set; }

        public Guid? Draft { get; set; }

        public Guid? Version { get; set; }
    }

    [BindProperty]
    public Written Form { get; set; } = new();

    public ComponentLine Line { get; private set; } = null!;

    /// <summary>The version the text begins as.</summary>
    public VersionSummary? Start { get; private set; }

    /// <summary>What somebody else saved meanwhile, against what was written here.</summary>
    public TextDifference? Theirs { get; private set; }

    /// <param name="from">A version to begin from, instead of what is final.</param>
    public async Task<IActionResult> OnGet(ComponentId component, Guid? from, CancellationToken stop)
    {
        if (await Load(component, stop) is not { } picture)
        {
            return NotFound();
        }

        if (!Line.MayWrite)
        {
            return LocalRedirect(Address(component));
        }

        Start = picture.OwnDraft is null ? Line.Versions.FirstOrDefault(v => v.Id.Value == from) ?? Line.Coming ?? Line.Final : null;
        var shown = picture.OwnDraft ?? Start;
        if (shown is not null && (await read.Run(new(shown.Id), actor, stop)).Try(out var version))
        {
            Form = picture.OwnDraft is null
                ? new() { Text = version.Version.Text }
                : new() { Text = version.Version.Text, Draft = version.Version.Id.Value, Version = version.Version.Version };
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(ComponentId component, string? then, CancellationToken stop)
    {
        if (await Load(component, stop) is null)
        {
            return NotFound();
        }

        var draft = Form.Draft is { } known ? new ComponentVersionId(known) : (ComponentVersionId?)null;
        var outcome = await write.Run(new(component, draft, Form.Text ?? "", Form.Version), actor, stop);
        if (outcome.Succeeded)
        {
            this.Say("Your draft has been saved");
            return LocalRedirect($"/courses/versions/{outcome.Value.Value}{(then == "propose" ? "/propose" : "")}");
        }

        if (draft is { } id && outcome.Refusals.Any(refusal => refusal.Code == Refusal.Changed.Code) && (await read.Run(new(id), actor, stop)).Try(out var now))
        {
            // Saving again from here is a decision made with both texts in view.
            ModelState.Clear();
            (Theirs, Form.Version) = (TextDifference.Between(now.Version.Text, (Form.Text ?? "").ReplaceLineEndings("\n")), now.Version.Version);
        }

        return this.Refuse(outcome, nameof(Form));
    }

    private static string Address(ComponentId component) => $"/courses/components/{component.Value}";

    private async Task<ShowComponent.Picture?> Load(ComponentId component, CancellationToken stop)
    {
        if (!(await show.Run(new(component), actor, stop)).Try(out var picture) || !picture.Line.Contributes)
        {
            return null;
        }

        Line = picture.Line;
        return picture;
    }
}
