using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>One component: what is final now, what waits, every version, and who decided what.</summary>
public sealed class ShowComponent(AppDb db, TimeProvider clock)
{
    public sealed record Query(ComponentId Component);

    /// <param name="FinalText">Null while nothing is final.</param>
    /// <param name="OwnDraft">The open draft of the actor's organisation.</param>
    public sealed record Picture(
        Course Course, CourseRights Rights, ComponentLine Line, string? FinalText, VersionSummary? OwnDraft, IReadOnlyList<ReadCourseRecord.Row> Decisions);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await ComponentWork.Load(db, query.Component, actor, today, stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var line = (await ComponentLines.Load(db, new(work.Course, work.Rights), query.Component, today, stop)).Single();
        var text = line.Final is { } final ? await db.ComponentVersions.Where(v => v.Id == final.Id).Select(v => v.Text).SingleAsync(stop) : null;
        var draft = line.Drafts.FirstOrDefault(version => version.ByOrganisation == actor.Organisation);
        return new Picture(work.Course, work.Rights, line, text, draft, await ReadCourseRecord.Rows(db, new(work.Course, work.Rights), query.Component, stop));
    }
}
