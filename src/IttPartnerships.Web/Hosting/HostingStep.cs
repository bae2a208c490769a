using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Hosting;

/// <summary>What the pages of a school's answer need.</summary>
internal sealed class HostingDoors(ShowHosting show, OpenHostingLink open, Actor actor)
{
    public async Task<(HostingDoor? Door, ShowHosting.View? View)> Open(RouteValueDictionary route, CancellationToken stop)
    {
        HostingDoor? door = null;
        if (route["token"] is string token)
        {
            door = (await open.Run(new(token), Actor.Nobody, stop)).Try(out var opened) ? HostingDoor.Link(token, opened) : null;
        }
        else if (OrganisationId.TryParse(route["school"]?.ToString(), null, out var school) && int.TryParse(route["year"]?.ToString(), out var year))
        {
            door = HostingDoor.SignedIn(school, new AcademicYear(year), actor);
        }

        return door is not null && (await show.Run(new(door.School, door.Year), door.Actor, stop)).Try(out var view) ? (door, view) : (null, null);
    }
}

/// <summary>One page of a school's answer for a year, behind whichever door.</summary>
internal abstract class HostingStep(HostingDoors doors) : PageModel
{
    public HostingDoor Door { get; private set; } = null!;

    public ShowHosting.View View { get; private set; } = null!;

    public HostingQuestions Questions => HostingQuestions.For(View.Facts.Setting, View.Facts.Phase);

    /// <summary>The answer as it was looked at: saving over somebody else's change is refused.</summary>
    [BindProperty]
    public Guid? Version { get; set; }

    protected abstract string Title { get; }

    /// <summary>Everything but reading asks for this.</summary>
    protected virtual bool Fits => View.Standing is not null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        Version = View.Answer?.Version;
        return Show();
    }

    protected virtual IActionResult Show() => Page();

    /// <summary>Null where the page can be shown.</summary>
    protected async Task<IActionResult?> Load(CancellationToken stop)
    {
        var (door, view) = await doors.Open(RouteData.Values, stop);
        if (door is null || view is null)
        {
            return RouteData.Values.ContainsKey("token") ? Redirect("/hosting-links/new") : NotFound();
        }

        (Door, View) = (door, view);
        ViewData["Title"] = Title;
        return Fits ? null : NotFound();
    }

    /// <summary>The next page, or this one with what was wrong.</summary>
    protected IActionResult Next<T>(Outcome<T> outcome, string next, string? said = null, string? prefix = null)
    {
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, prefix);
        }

        if (said is not null)
        {
            this.Say(said);
        }

        return Redirect(next);
    }
}
