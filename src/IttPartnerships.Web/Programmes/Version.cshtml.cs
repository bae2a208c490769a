using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

/// <summary>One version with its difference and its comments; comments are sent here.</summary>
internal sealed class OneVersionPage(ShowVersion show, CommentOnVersion comment, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Your comment")]
    public string? Text { get; set; }

    /// <summary>The comment that is being answered.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Answer { get; set; }

    public ShowVersion.Picture Picture { get; private set; } = null!;

    public string Address => $"/courses/versions/{Picture.Version.Id.Value}";

    public ShowVersion.Comment? Answered => Picture.Comments.FirstOrDefault(each => each.Id.Value == Answer);

    public bool MayComment => Picture.Rights.Writes(Picture.Line.Component);

    /// <summary>Somebody else has to decide: the one who writes cannot also be the one who answers for it.</summary>
    public bool WaitsForOthers => Picture.Version.State == ComponentState.Proposed && !Picture.Rights.Decides;

    /// <param name="with">The number of another version to compare with.</param>
    public async Task<IActionResult> OnGet(ComponentVersionId version, int? with, CancellationToken stop) => await Load(version, with, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(ComponentVersionId version, CancellationToken stop)
    {
        var outcome = await comment.Run(new(version, Text ?? "", Answer is { } answer ? new ComponentCommentId(answer) : null), actor, stop);
        if (outcome.Succeeded)
        {
            this.Say("Your comment has been added");
            return LocalRedirect($"/courses/versions/{version.Value}#comments");
        }

        return await Load(version, null, stop) ? this.Refuse(outcome) : NotFound();
    }

    private async Task<bool> Load(ComponentVersionId version, int? with, CancellationToken stop)
    {
        if (!(await show.Run(new(version, with), actor, stop)).Try(out var picture))
        {
            return false;
        }

        Picture = picture;
        return true;
    }
}
