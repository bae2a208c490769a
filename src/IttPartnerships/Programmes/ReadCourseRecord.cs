using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// The record of a course (R22): who decided what about its components, when and why, the latest first. Whoever has no part in a
/// component sees what was made final and what left the course.
/// </summary>
public sealed class ReadCourseRecord(AppDb db, TimeProvider clock)
{
    public sealed record Query(CourseId Course);

    /// <param name="Number">The version; null where the component as a whole was decided on.</param>
    /// <param name="By">The person, as named then.</param>
    /// <param name="Alone">Approved by the person who wrote it, because nobody else at the provider may.</param>
    public sealed record Row(
        DateTimeOffset At, ComponentId Component, string Title, ComponentKind Kind, ComponentVersionId? Version, int? Number, DecisionKind Decision,
        string By, string Organisation, string? Reason, DateOnly? EffectiveFrom, bool Alone);

    /// <param name="Provider">Who is accountable for every row of it.</param>
    public sealed record Record(Course Course, string Provider, IReadOnlyList<Row> Rows);

    public async Task<Outcome<Record>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await CourseWork.Load(db, query.Course, actor, clock.Today(), stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var provider = await db.Organisations.FindAsync([work.Course.Provider], stop);
        return new Record(work.Course, provider!.Name, await Rows(db, work, null, stop));
    }

    internal static async Task<List<Row>> Rows(AppDb db, CourseWork work, ComponentId? only, CancellationToken stop)
    {
        var rows = await (
            from decision in db.ComponentDecisions
            join component in db.CourseComponents on decision.Component equals component.Id
            join organisation in db.Organisations on decision.Organisation equals organisation.Id
            join version in db.ComponentVersions on decision.Version equals version.Id into versions
            from version in versions.DefaultIfEmpty()
            where component.Course == work.Course.Id && (only == null || component.Id == only)
            orderby decision.At descending, decision.Id descending
            select new Row(
                decision.At, component.Id, component.Title, component.Kind, decision.Version, version == null ? null : version.Number, decision.Kind,
                decision.Name, organisation.Name, decision.Reason, decision.Kind == DecisionKind.Approved ? version!.EffectiveFrom : null, decision.Alone)).ToListAsync(stop);
        return rows.FindAll(row => row.Decision is DecisionKind.Approved or DecisionKind.Retired || work.Rights.Contributes(row.Component, row.Kind));
    }
}
