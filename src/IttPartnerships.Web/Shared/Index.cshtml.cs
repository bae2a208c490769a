using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Partnerships.FirstScreen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Shared;

/// <summary>One thing a person may do, and where.</summary>
internal sealed record ThingToDo(Permission Permission, string Href, string Text, string Hint)
{
    /// <summary>Where it means something; everywhere unless said.</summary>
    public Func<FindSession.Place, bool> At { get; init; } = _ => true;
}

/// <summary>For visitors: what this is. For people who are signed in: who their organisation is, and what they may do for it.</summary>
internal sealed class IndexPage(CurrentActor current, OrganisationRoles roles, LoadFirstScreen first, Actor actor, TimeProvider clock) : PageModel
{
    private static readonly ThingToDo[] Things =
    [
        new(Permission.SeeRegister, "/organisations", "Find an organisation", "Every school, provider, trust and hub in the register, as a list or on a map"),
        new(Permission.SeePartnership, "/agreements", "Agreements", "Who works with whom, what was signed, and what waits for a signature"),
        new(Permission.SeePartnership, "/hosting", "Hosting", "Which schools host trainees in a year, what they offer, and who has not answered yet"),
        new(Permission.SeePartnership, "/courses", "Courses", "Their components: who designs them, and what the accredited provider has approved"),
        new(Permission.SeeTrainees, "/requirements", "Requirements", "What each trainee’s training still needs, by when, and where the rule stands") { At = place => place.Trains },
        new(Permission.SeeTrainees, "/placements", "Placements", "Who trains where: pencilled, proposed, confirmed, and what needs attention") { At = place => place.Trains },
        new(Permission.KeepHosting, "/placements/proposals", "Placements at our school", "What providers propose to your school, and who trains with you") { At = place => place.Hosts },
        new(Permission.SeePartnership, "/resources", "Resources", "Files and links shared in the partnership"),
        new(Permission.SeePartnership, "/expertise", "Expertise", "Who offers which specialism, with their consent"),
        new(Permission.SeeRegister, "/picture", "All partnerships in England", "Every accredited provider and its partners, as DfE publishes them"),
        new(Permission.MakePlans, "/plans", "Plan placements", "From three spreadsheets: who goes where, who has no place, and why") { At = place => place.Trains },
        new(Permission.ManagePeople, "/people", "People", "Who works here with you, and what each may do"),
        new(Permission.ImportRegister, "/imports", "Imports", "Bring in newer files of the public registers"),
        new(Permission.SeeJobs, "/jobs", "Jobs", "Long work: what runs, waits, or went wrong"),
    ];

    public FindSession.Place? Place => current.Organisation;

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<OrganisationRoles.HeldRole> Roles { get; private set; } = [];

    public IEnumerable<ThingToDo> May => Things.Where(thing => actor.May(thing.Permission) && (Place is null || thing.At(Place)));

    public FirstScreenContent? First { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        First = Place is null ? null : await first.Run(stop);
        if (Place is { } place && (await roles.Run(new(place.Id, Today), actor, stop)).Try(out var held))
        {
            // A list that was published says nothing more where an agreement says the same.
            Roles = [.. held.Where(role => role.Source != RoleSource.PublishedPartnership || !held.Any(other => other.Source == RoleSource.Agreement && other.Role == role.Role && other.With == role.With))];
        }
    }
}
