using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// Adds a component to a course, or changes its title, its lead and its place. A partner to which its design is delegated may add
/// one that it leads itself; it is not final before the accredited provider approves its text.
/// </summary>
public sealed class KeepComponent(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Component">Null adds one.</param>
    /// <param name="Kind">Only for a new one: what a component is never changes.</param>
    /// <param name="After">The component it stands after; null for the first place.</param>
    public sealed record Command(
        CourseId Course, ComponentId? Component, ComponentKind? Kind, string Title, OrganisationId? Lead, ComponentId? After, Guid? Version = null);

    public async Task<Outcome<ComponentId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await CourseWork.Load(db, command.Course, actor, today, stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var all = await db.CourseComponents.Where(c => c.Course == command.Course).OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(stop);
        var known = all.Find(c => c.Id == command.Component);
        if (command.Component is null ? !MayAdd(work.Rights, command) : known is null || !work.Rights.Arranges)
        {
            return Refusal.NotFound;
        }

        var lead = work.Rights.OfProvider ? command.Lead : actor.Organisation;
        var title = command.Title.Trim();
        var facts = new ComponentFacts(
            title, known?.Kind ?? command.Kind,
            lead is { } leading && (leading == known?.Lead || await Partnership.Includes(db, work.Course.Provider, leading, today, stop)),
            work.Course.Closed,
            known is not null && !work.Rights.Decides && await IsDecided(known.Id, stop));
        if (CourseRules.BeforeKeepingComponent.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (known is not null && known.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var component = known ?? new CourseComponent { Id = ComponentId.New(), Course = work.Course.Id, Kind = command.Kind!.Value, Title = title, Lead = lead!.Value };
        var mark = new ComponentWork(component, work.Course, work.Rights).Mark;
        var moved = Place(all, component, command.After);
        if (known is null)
        {
            db.Add(component);
            log.Record(new ComponentAdded(mark, component.Lead), actor);
        }
        else if (Changes(component, title, lead!.Value, moved) is { Count: > 0 } changed)
        {
            (component.Title, component.Lead) = (title, lead.Value);
            log.Record(new ComponentChanged(mark, component.Lead, changed), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : component.Id;
    }

    private static bool MayAdd(CourseRights rights, Command command) =>
        rights.Arranges || (command.Kind is { } kind ? rights.Adds(kind) : rights.Designs && rights.Delegated.Count > 0);

    private static List<string> Changes(CourseComponent component, string title, OrganisationId lead, bool moved) =>
    [
        .. component.Title == title ? (string[])[] : ["title"], .. component.Lead == lead ? (string[])[] : ["lead"], .. moved ? (string[])["place"] : [],
    ];

    /// <summary>Numbers the components anew with this one after the other; only those whose number changes are touched.</summary>
    private static bool Place(List<CourseComponent> all, CourseComponent component, ComponentId? after)
    {
        var before = all.IndexOf(component);
        var others = all.Where(other => other != component).ToList();
        var place = after is { } other ? others.FindIndex(c => c.Id == other) + 1 : 0;
        others.Insert(place, component);
        foreach (var (position, each) in others.Index())
        {
            each.Position = position + 1;
        }

        return place != before;
    }

    private Task<bool> IsDecided(ComponentId component, CancellationToken stop) =>
        db.ComponentVersions.AnyAsync(v => v.Component == component && (v.State == ComponentState.Approved || v.State == ComponentState.Proposed), stop);
}
