using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>The patterns of a year the actor may see: its own organisation’s and those of the providers whose partner it is.</summary>
public sealed class FindPatterns(AppDb db, TimeProvider clock)
{
    /// <param name="Year">The present one where nothing is said.</param>
    public sealed record Query(AcademicYear? Year = null);

    public sealed record Row(ProgrammePattern Pattern, PatternContent Content, string ProviderName, int Courses, int Expected);

    /// <param name="Years">With patterns to see, and the present and the next one always.</param>
    public sealed record Found(AcademicYear Year, IReadOnlyList<Row> Rows, IReadOnlyList<AcademicYear> Years, bool MayAdd);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var now = AcademicYear.Of(today);
        var year = query.Year ?? now;
        var seen = PatternRights.Seen(db, actor, today);
        var years = await seen.Select(p => p.Year).Distinct().ToListAsync(stop);
        var patterns = await seen.Where(p => p.Year == year).Whole().AsNoTracking().ToListAsync(stop);
        var ids = patterns.ConvertAll(pattern => pattern.Id);
        var courses = (await db.CourseYears.AsNoTracking().Where(y => ids.Contains(y.Pattern)).ToListAsync(stop)).ToLookup(course => course.Pattern);
        var providers = patterns.Select(pattern => pattern.Provider).Distinct().ToList();
        var names = await db.Organisations.Where(o => providers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var rows = patterns.ConvertAll(pattern => new Row(
            pattern, PatternContent.Of(pattern), names[pattern.Provider], courses[pattern.Id].Count(), courses[pattern.Id].Sum(course => course.Expected ?? 0)));
        return new Found(
            year, [.. rows.OrderBy(row => row.ProviderName, StringComparer.Ordinal).ThenBy(row => row.Pattern.Name, StringComparer.Ordinal)],
            [.. years.Append(now).Append(now.Next).Append(year).Distinct().Order()],
            actor.Organisation is { } own && actor.MayKeep() && await Answerable.On(db, own, today, stop));
    }
}
