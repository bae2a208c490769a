using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>The whole course as it is final today, to read and to print: nothing that is not approved is in it.</summary>
public sealed class ReadApprovedCourse(AppDb db, TimeProvider clock)
{
    public sealed record Query(CourseId Course);

    /// <param name="Text">Null while nothing of it is final.</param>
    public sealed record Part(ComponentLine Line, string? Text);

    public sealed record Picture(Course Course, string Provider, DateOnly On, IReadOnlyList<Part> Parts);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await CourseWork.Load(db, query.Course, actor, today, stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var provider = await db.Organisations.FindAsync([work.Course.Provider], stop);
        var lines = (await ComponentLines.Load(db, work, null, today, stop)).FindAll(line => !line.Component.Retired);
        var final = lines.Select(line => line.Final?.Id).OfType<ComponentVersionId>().ToList();
        var texts = await db.ComponentVersions.Where(v => final.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Text, stop);
        return new Picture(work.Course, provider!.Name, today, lines.ConvertAll(line => new Part(line, line.Final is { } version ? texts[version.Id] : null)));
    }
}
