using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>One course: what it is made of, who leads each part, who is accountable, what is final and what waits.</summary>
public sealed class ShowCourse(AppDb db, TimeProvider clock)
{
    public sealed record Query(CourseId Course);

    public sealed record Picture(Course Course, string Provider, CourseRights Rights, IReadOnlyList<ComponentLine> Components)
    {
        public IEnumerable<ComponentLine> InUse => Components.Where(line => !line.Component.Retired);

        public IEnumerable<ComponentLine> Retired => Components.Where(line => line.Component.Retired);
    }

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await CourseWork.Load(db, query.Course, actor, today, stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var provider = await db.Organisations.FindAsync([work.Course.Provider], stop);
        return new Picture(work.Course, provider!.Name, work.Rights, await ComponentLines.Load(db, work, null, today, stop));
    }
}
