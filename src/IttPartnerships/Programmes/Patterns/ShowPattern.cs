using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>One pattern: what it says, what it gives, and which courses follow it.</summary>
public sealed class ShowPattern(AppDb db, TimeProvider clock)
{
    public sealed record Query(PatternId Pattern);

    /// <param name="Follows">It follows this pattern.</param>
    /// <param name="Other">The name of the pattern it follows instead in this year.</param>
    public sealed record CourseLine(Course Course, bool Follows, int? Expected, string? Other);

    /// <param name="Courses">Those that follow it; for whoever keeps it all the provider’s open ones too.</param>
    public sealed record Picture(ProgrammePattern Pattern, PatternContent Content, string Provider, IReadOnlyList<CourseLine> Courses, bool MayKeep)
    {
        public IReadOnlyList<PatternWeek> Weeks => PatternDays.Weeks(Content);

        public PatternGives Gives => PatternGives.Of(Content);

        public IEnumerable<CourseLine> Following => Courses.Where(line => line.Follows);
    }

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await PatternRights.Seen(db, actor, clock.Today()).Whole().AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.Pattern, stop) is not { } pattern)
        {
            return Refusal.NotFound;
        }

        var mayKeep = pattern.Provider == actor.Organisation && actor.MayKeep();
        var courses = await db.Courses.AsNoTracking().Where(c => c.Provider == pattern.Provider
            && ((mayKeep && !c.Closed) || db.CourseYears.Any(y => y.Course == c.Id && y.Pattern == pattern.Id))).OrderBy(c => c.Code).ToListAsync(stop);
        var years = await (from following in db.CourseYears.AsNoTracking()
                           join other in db.ProgrammePatterns on following.Pattern equals other.Id
                           where following.Year == pattern.Year && other.Provider == pattern.Provider
                           select new { following.Course, following.Expected, following.Pattern, other.Name }).ToDictionaryAsync(y => y.Course, stop);
        var name = await db.Organisations.Where(o => o.Id == pattern.Provider).Select(o => o.Name).SingleAsync(stop);
        var lines = courses.ConvertAll(course => years.TryGetValue(course.Id, out var year)
            ? new CourseLine(course, year.Pattern == pattern.Id, year.Expected, year.Pattern == pattern.Id ? null : year.Name)
            : new CourseLine(course, false, null, null));
        return new Picture(pattern, PatternContent.Of(pattern), name, lines, mayKeep);
    }
}
