using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>One course: what it is made of, who leads each part, who is accountable, what is final and what waits.</summary>
public sealed class ShowCourse(AppDb db, TimeProvider clock)
{
    public sealed record Query(CourseId Course);

    /// <summary>Which pattern it follows in a year.</summary>
    public sealed record YearLine(AcademicYear Year, PatternId Pattern, string Name, int? Expected);

    /// <param name="DeliveredBy">The lead partner that delivers it; null where the provider does.</param>
    public sealed record Picture(
        Course Course, string Provider, CourseRights Rights, IReadOnlyList<ComponentLine> Components, string? DeliveredBy, IReadOnlyList<YearLine> Years)
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
        var deliveredBy = work.Course.DeliveredBy is { } partner ? (await db.Organisations.FindAsync([partner], stop))!.Name : null;
        var years = await (from year in db.CourseYears
                           join pattern in db.ProgrammePatterns on year.Pattern equals pattern.Id
                           where year.Course == query.Course
                           orderby year.Year
                           select new YearLine(year.Year, pattern.Id, pattern.Name, year.Expected)).ToListAsync(stop);
        return new Picture(work.Course, provider!.Name, work.Rights, await ComponentLines.Load(db, work, null, today, stop), deliveredBy, years);
    }
}
