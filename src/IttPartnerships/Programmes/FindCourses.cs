using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// The courses the actor may see: its own organisation's, and those of the accredited providers whose partner it is. What waits
/// for a decision comes first.
/// </summary>
public sealed class FindCourses(AppDb db, TimeProvider clock)
{
    public enum Show
    {
        Open,
        Waiting,
        NotApproved,
        Closed,
    }

    public enum Order
    {
        NeedsWork,
        Code,
        Title,
    }

    /// <param name="Text">Part of a code or title, in any case.</param>
    public sealed record Query(string? Text = null, TrainingPhase? Phase = null, Show Show = Show.Open, Order Order = Order.NeedsWork);

    /// <param name="Components">How many it is made of now.</param>
    /// <param name="Final">How many of these are final today.</param>
    /// <param name="Waiting">How many proposals wait for the accredited provider, of those the actor may see.</param>
    /// <param name="InWork">How many drafts and returned proposals the actor may see that nothing followed yet.</param>
    public sealed record Row(
        CourseId Id, string Code, string Title, TrainingPhase Phase, bool Closed, OrganisationId Provider, string ProviderName, int Components, int Final, int Waiting, int InWork);

    /// <param name="Known">How many courses the actor may see at all.</param>
    /// <param name="MayAdd">The actor may add a course of its own.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, int Known, bool MayAdd);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var courses = await CoursesOf.Load(db, actor, today, stop);
        var seen = await courses.Seen(db).AsNoTracking().ToListAsync(stop);
        var rows = await Rows(seen, courses, today, stop);
        var folded = FoldedText.Fold(query.Text);
        var wanted = rows.Where(row => Wants(query, row) && (folded.Length == 0 || FoldedText.Fold($"{row.Code} {row.Title}").Contains(folded, StringComparison.Ordinal)));
        var mayAdd = actor.Organisation is { } own && (actor.May(Permission.DesignCourses) || actor.May(Permission.ApproveCourses))
            && await Answerable.On(db, own, today, stop);
        return new Found([.. Sorted(query.Order, wanted)], rows.Count, mayAdd);
    }

    private static bool Wants(Query query, Row row) => (query.Phase is null || row.Phase == query.Phase) && query.Show switch
    {
        Show.Waiting => row is { Closed: false, Waiting: > 0 },
        Show.NotApproved => !row.Closed && (row.Final < row.Components || row.Components == 0),
        Show.Closed => row.Closed,
        _ => !row.Closed,
    };

    private static IEnumerable<Row> Sorted(Order order, IEnumerable<Row> rows) => order switch
    {
        Order.Code => rows.OrderBy(row => row.Code, StringComparer.Ordinal),
        Order.Title => rows.OrderBy(row => FoldedText.Fold(row.Title), StringComparer.Ordinal),
        _ => rows.OrderByDescending(row => row.Waiting > 0).ThenByDescending(row => row.InWork > 0).ThenByDescending(row => row.Final < row.Components)
            .ThenBy(row => row.Code, StringComparer.Ordinal),
    };

    private async Task<List<Row>> Rows(List<Course> seen, CoursesOf courses, DateOnly today, CancellationToken stop)
    {
        var wanted = courses.Seen(db).Select(c => c.Id);
        var components = await db.CourseComponents.AsNoTracking().Where(c => wanted.Contains(c.Course) && !c.Retired)
            .Select(c => new { c.Id, c.Course, c.Kind }).ToListAsync(stop);
        var versions = await db.ComponentVersions.AsNoTracking()
            .Where(v => db.CourseComponents.Any(c => c.Id == v.Component && wanted.Contains(c.Course)))
            .Select(v => new { v.Component, v.Number, v.State, v.EffectiveFrom, v.SupersededFrom }).ToListAsync(stop);
        var bodies = courses.Seen(db).Select(c => c.Provider);
        var names = await db.Organisations.Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var (ofCourse, ofComponent) = (components.ToLookup(c => c.Course), versions.ToLookup(v => v.Component));
        return seen.ConvertAll(course =>
        {
            var rights = courses.In(course);
            var all = ofCourse[course.Id].ToList();
            var mine = all.FindAll(c => rights.Contributes(c.Id, c.Kind));
            return new Row(
                course.Id, course.Code, course.Title, course.Phase, course.Closed, course.Provider, names[course.Provider], all.Count,
                all.Count(c => ofComponent[c.Id].Any(v => VersionSummary.StandingOn(today, v.State, v.EffectiveFrom, v.SupersededFrom) == VersionStanding.Final)),
                mine.Count(c => ofComponent[c.Id].Any(v => v.State == ComponentState.Proposed)),
                mine.Sum(c => ofComponent[c.Id].Count(v => v.State == ComponentState.Draft || (v.State == ComponentState.Returned && v.Number == ofComponent[c.Id].Max(other => other.Number)))));
        });
    }
}
