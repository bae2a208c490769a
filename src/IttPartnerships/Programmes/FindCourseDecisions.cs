using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// What waits for the actor in course design, the longest wait first: proposals to decide on, for who may approve at the accredited
/// provider; and what was returned to the actor's organisation and nobody wrote anew.
/// </summary>
public sealed class FindCourseDecisions(AppDb db, TimeProvider clock)
{
    public enum Wanted
    {
        /// <summary>Approve it or return it.</summary>
        Decide,

        /// <summary>Read why it was returned, and write it anew or leave it.</summary>
        Revise,
    }

    public sealed record Query;

    /// <param name="By">The organisation that proposed it, or the accredited provider that returned it.</param>
    /// <param name="IsOwn">The actor wrote or proposed it, so somebody else should decide.</param>
    public sealed record Row(
        Wanted Wanted, CourseId Course, string Code, string CourseTitle, ComponentId Component, ComponentKind Kind, string Title,
        ComponentVersionId Version, int Number, DateTimeOffset Since, string By, bool IsOwn);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var (own, person) = (actor.Organisation, actor.Person);
        var courses = await CoursesOf.Load(db, actor, clock.Today(), stop);
        var rows = await (
            from version in db.ComponentVersions
            join component in db.CourseComponents on version.Component equals component.Id
            join course in courses.Seen(db) on component.Course equals course.Id
            join provider in db.Organisations on course.Provider equals provider.Id
            join author in db.Organisations on version.AuthorOrganisation equals author.Id
            where !component.Retired && !course.Closed
                && ((version.State == ComponentState.Proposed && course.Provider == own)
                    || (version.State == ComponentState.Returned && version.AuthorOrganisation == own
                        && !db.ComponentVersions.Any(later => later.Component == version.Component && later.AuthorOrganisation == own && later.Number > version.Number)))
            select new
            {
                Course = course, Provider = provider.Name, Author = author.Name, Component = component, version.Id, version.Number, version.State, version.ProposedAt, version.ClosedAt,
                IsOwn = person != null && (version.Author == person || version.ProposedBy == person),
            }).AsNoTracking().ToListAsync(stop);
        return rows.Where(row => row.State == ComponentState.Proposed ? courses.In(row.Course).Decides : courses.In(row.Course).Writes(row.Component))
            .Select(row => row.State == ComponentState.Proposed
                ? new Row(Wanted.Decide, row.Course.Id, row.Course.Code, row.Course.Title, row.Component.Id, row.Component.Kind, row.Component.Title, row.Id, row.Number, row.ProposedAt!.Value, row.Author, row.IsOwn)
                : new Row(Wanted.Revise, row.Course.Id, row.Course.Code, row.Course.Title, row.Component.Id, row.Component.Kind, row.Component.Title, row.Id, row.Number, row.ClosedAt!.Value, row.Provider, row.IsOwn))
            .OrderBy(row => row.Since).ToList().AsReadOnly();
    }
}
