using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// What an actor may do with one course today: its accredited provider everything its role allows, a partner with an agreement
/// in force what it was asked for or what is delegated to it, and anybody else nothing at all. Asked anew each time, so that it ends when the agreement or the delegation does.
/// </summary>
public sealed record CourseRights
{
    /// <summary>The actor works for the accredited provider.</summary>
    public bool OfProvider { get; init; }

    /// <summary>The actor's organisation has an agreement in force with the provider.</summary>
    public bool OfPartner { get; init; }

    /// <summary>The actor's role in its own organisation lets it design courses.</summary>
    public bool Designs { get; init; }

    /// <summary>The actor's role in its own organisation lets it approve; it counts at the accredited provider only.</summary>
    public bool Approves { get; init; }

    public IReadOnlyList<ComponentKind> Delegated { get; init; } = [];

    public IReadOnlySet<ComponentId> AskedFor { get; init; } = new HashSet<ComponentId>();

    public bool Sees => OfProvider || OfPartner;

    /// <summary>May change the course itself and its list of components.</summary>
    public bool Arranges => OfProvider && (Designs || Approves);

    public bool Decides => OfProvider && Approves;

    /// <summary>Has a part in it, so sees what is not approved yet.</summary>
    public bool Contributes(ComponentId component, ComponentKind kind) => OfProvider || Delegated.Contains(kind) || AskedFor.Contains(component);

    public bool Writes(CourseComponent component) => Designs && Contributes(component.Id, component.Kind);

    public bool Adds(ComponentKind kind) => Designs && (OfProvider || Delegated.Contains(kind));
}

/// <summary>What an actor's organisation has part in, loaded once for any number of courses.</summary>
internal sealed class CoursesOf
{
    private readonly Actor actor;
    private readonly HashSet<OrganisationId> providers;
    private readonly List<Delegation> delegated;
    private readonly HashSet<ComponentId> askedFor;

    private CoursesOf(Actor actor, HashSet<OrganisationId> providers, List<Delegation> delegated, HashSet<ComponentId> askedFor) =>
        (this.actor, this.providers, this.delegated, this.askedFor) = (actor, providers, delegated, askedFor);

    /// <summary>The accredited providers whose partner the actor's organisation is.</summary>
    public IReadOnlyCollection<OrganisationId> Providers => providers;

    public static async Task<CoursesOf> Load(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return new(actor, [], [], []);
        }

        var led = await Partnership.ProvidersOf(db, own, on).ToHashSetAsync(stop);
        return led.Count == 0
            ? new(actor, [], [], [])
            : new(
                actor,
                led,
                await DelegatedWork.DelegatedTo(db, own, on, stop),
                await db.ComponentContributors.Where(c => c.Organisation == own).Select(c => c.Component).ToHashSetAsync(stop));
    }

    /// <summary>The courses the actor may see, to filter by.</summary>
    public IQueryable<Course> Seen(AppDb db) =>
        actor == Actor.CommandLine ? db.Courses
        : !actor.May(Permission.SeePartnership) ? db.Courses.Where(_ => false)
        : db.Courses.Where(c => c.Provider == actor.Organisation || providers.Contains(c.Provider));

    public CourseRights In(Course course)
    {
        var ofPartner = providers.Contains(course.Provider);
        return new()
        {
            OfProvider = actor.May(Permission.SeePartnership, course.Provider),
            OfPartner = ofPartner,
            Designs = actor.May(Permission.DesignCourses),
            Approves = actor.May(Permission.ApproveCourses, course.Provider),
            Delegated = ofPartner
                ? [.. Enum.GetValues<ComponentKind>().Where(kind => kind.DesignedUnder.Any(responsibility => delegated.Allow(responsibility, course.Provider, course)))]
                : [],
            AskedFor = ofPartner ? askedFor : [],
        };
    }
}
