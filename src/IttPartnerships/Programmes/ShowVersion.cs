using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>One version: its text, how it differs from another, what was said about it and what the actor may do with it.</summary>
public sealed class ShowVersion(AppDb db, TimeProvider clock)
{
    /// <param name="Against">The number of the version to compare with; what is final, or else the one before, where nothing is said.</param>
    public sealed record Query(ComponentVersionId Version, int? Against = null);

    public sealed record Comment(ComponentCommentId Id, string By, string Organisation, DateTimeOffset At, string Text, IReadOnlyList<Comment> Answers);

    /// <param name="Difference">Null where there is nothing to compare with.</param>
    /// <param name="Own">Written by the actor's organisation.</param>
    /// <param name="MayApprove">Null where the actor does not decide; otherwise why it may not approve this one, none where it may.</param>
    /// <param name="Outdated">Something else became final after this one was begun.</param>
    public sealed record Picture(
        Course Course, CourseRights Rights, ComponentLine Line, ComponentVersion Version, VersionSummary Summary, string? Author,
        VersionSummary? Against, TextDifference? Difference, IReadOnlyList<Comment> Comments, IReadOnlyList<ReadCourseRecord.Row> Decisions,
        bool Own, bool Outdated, IReadOnlyList<Refusal>? MayApprove);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await VersionWork.Load(db, query.Version, actor, today, stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var course = new CourseWork(work.Of.Course, work.Of.Rights);
        var line = (await ComponentLines.Load(db, course, work.Of.Component.Id, today, stop)).Single();
        var version = work.Version;
        var against = Compared(line, version, query.Against);
        var before = against is null ? null : await db.ComponentVersions.Where(v => v.Id == against.Id).Select(v => v.Text).SingleAsync(stop);
        var decisions = await ReadCourseRecord.Rows(db, course, version.Component, stop);
        return new Picture(
            course.Course, course.Rights, line, version, line.Versions.Single(v => v.Id == version.Id),
            await db.People.Where(p => p.Id == version.Author).Select(p => p.Name).SingleOrDefaultAsync(stop),
            against, before is null ? null : TextDifference.Between(before, version.Text),
            work.Of.Contributes ? await Comments(version.Id, stop) : [],
            decisions.FindAll(row => row.Version == version.Id),
            version.AuthorOrganisation == actor.Organisation,
            version.State is ComponentState.Draft or ComponentState.Proposed && line.Versions.Any(v => v.State == ComponentState.Approved && v.Number > (version.BasedOn ?? 0)),
            await MayApprove(work, actor, today, stop));
    }

    private static VersionSummary? Compared(ComponentLine line, ComponentVersion version, int? against)
    {
        var others = line.Versions.Where(other => other.Id != version.Id).ToList();
        return others.Find(other => other.Number == against)
            ?? (version.State == ComponentState.Approved ? null : others.Find(other => other.Standing is VersionStanding.Coming) ?? others.Find(other => other.Standing is VersionStanding.Final))
            ?? others.Find(other => other.State == ComponentState.Approved && other.Number < version.Number)
            ?? others.Find(other => other.Number < version.Number);
    }

    private async Task<IReadOnlyList<Refusal>?> MayApprove(VersionWork work, Actor actor, DateOnly today, CancellationToken stop)
    {
        if (work.Version.State != ComponentState.Proposed || !work.Of.Rights.Decides || actor is not { Organisation: { } own, Person: { } person })
        {
            return null;
        }

        return ComponentRules.BeforeApproving.Broken(await ApproveVersion.Facts(db, work.Version, own, person, today, today, stop));
    }

    private async Task<List<Comment>> Comments(ComponentVersionId version, CancellationToken stop)
    {
        var rows = await (
            from comment in db.ComponentComments
            join organisation in db.Organisations on comment.Organisation equals organisation.Id
            join person in db.People on comment.Person equals person.Id
            where comment.Version == version
            orderby comment.At, comment.Id
            select new { comment.Id, comment.AnswerTo, Person = person.Name, Organisation = organisation.Name, comment.At, comment.Text }).ToListAsync(stop);
        var answers = rows.Where(row => row.AnswerTo is not null)
            .ToLookup(row => row.AnswerTo!.Value, row => new Comment(row.Id, row.Person, row.Organisation, row.At, row.Text, []));
        return [.. rows.Where(row => row.AnswerTo is null).Select(row => new Comment(row.Id, row.Person, row.Organisation, row.At, row.Text, [.. answers[row.Id]]))];
    }
}
