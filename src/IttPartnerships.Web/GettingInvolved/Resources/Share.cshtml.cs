using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

internal sealed class SharePage(ShowResource show, FindAudience find, ShareResource share, Actor actor) : PageModel
{
    /// <param name="Opens">False for one that was chosen and whose agreement has ended.</param>
    public sealed record Choice(OrganisationId Id, string Name, bool Opens);

    [BindProperty]
    public IReadOnlyList<OrganisationId> Partnerships { get; set; } = [];

    [BindProperty]
    public IReadOnlyList<OrganisationId> Organisations { get; set; } = [];

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    public string Title { get; private set; } = "";

    public string Back { get; private set; } = "";

    public Guid Version { get; private set; }

    public FindAudience.Audiences Audiences { get; private set; } = new([], [], 0);

    public IReadOnlyList<Choice> PartnershipChoices { get; private set; } = [];

    public IReadOnlyList<Choice> OrganisationChoices { get; private set; } = [];

    public string OrganisationsHint => Audiences.Total > FindAudience.MostShown
        ? $"The first {FindAudience.MostShown} of {Audiences.Total:N0} by name, and those chosen already. Find others above."
        : "Those chosen already, and everybody else in your partnerships" + (Q is null ? "." : " with these words in the name.");

    public async Task<IActionResult> OnGet(ResourceId resource, CancellationToken stop)
    {
        if (await Load(resource, stop) is not { } picture)
        {
            return NotFound();
        }

        Partnerships = [.. Shared(picture, Audience.Partnership).Select(s => s.With)];
        Organisations = [.. Shared(picture, Audience.Organisation).Select(s => s.With)];
        return Page();
    }

    public async Task<IActionResult> OnPost(ResourceId resource, Guid version, CancellationToken stop)
    {
        if (await Load(resource, stop) is null)
        {
            return NotFound();
        }

        var outcome = await share.Run(new(resource, Partnerships, Organisations, version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(Partnerships.Count + Organisations.Count == 0 ? "Only your organisation sees this now" : "Who sees this has been saved");
        return Redirect(Back);
    }

    private async Task<ShowResource.Picture?> Load(ResourceId resource, CancellationToken stop)
    {
        var outcome = await show.Run(new(resource), actor, stop);
        var audiences = await find.Run(new(Q), actor, stop);
        if (!outcome.Try(out var picture) || !picture.IsOwn || picture.Resource.WithdrawnAt is not null || !audiences.Succeeded)
        {
            return null;
        }

        Audiences = audiences.Value;
        (Title, Back, Version) = (picture.Resource.Title, $"/resources/{resource.Value}", picture.Resource.Version);
        PartnershipChoices = Choices(picture, Audience.Partnership, Audiences.Partnerships.Select(p => new Choice(p.Provider, p.Name, true)));
        OrganisationChoices = Choices(picture, Audience.Organisation, Audiences.Members.Select(m => new Choice(m.Id, m.Name, true)));
        return picture;
    }

    private static IReadOnlyList<Choice> Choices(ShowResource.Picture picture, Audience audience, IEnumerable<Choice> possible) =>
        [.. Shared(picture, audience).Select(s => new Choice(s.With, s.Name, s.Opens)).Concat(possible).DistinctBy(choice => choice.Id)];

    private static IEnumerable<ShowResource.Share> Shared(ShowResource.Picture picture, Audience audience) => picture.Shares.Where(s => s.Audience == audience);
}
