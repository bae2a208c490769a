using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>A course about to follow a pattern.</summary>
/// <param name="Expected">How many trainees it expects; null where nobody knows yet.</param>
/// <param name="IsProviders">It is a course of the pattern’s provider.</param>
public sealed record FollowingFacts(int? Expected, bool IsProviders);

public static class FollowingRules
{
    public static readonly IReadOnlyList<Rule<FollowingFacts>> BeforeFollowing =
    [
        new("PP-50", "Choose courses of your own organisation", "R22", facts => facts.IsProviders),
        new("PP-51", "The number of trainees expected must be from 0 to 5,000", "W4", facts => facts.Expected is null or (>= 0 and <= 5_000), "Expected"),
    ];
}

/// <summary>Says which courses follow a pattern in its year. A course that followed another one follows this one from now on.</summary>
public sealed class ChoosePatternCourses(AppDb db, ActivityLog log)
{
    /// <param name="Courses">All that follow it; those left out follow none.</param>
    public sealed record Command(PatternId Pattern, IReadOnlyList<(CourseId Course, int? Expected)> Courses);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await PatternRights.Kept(db, actor).SingleOrDefaultAsync(p => p.Id == command.Pattern, stop) is not { } pattern)
        {
            return Refusal.NotFound;
        }

        var chosen = command.Courses.DistinctBy(line => line.Course).ToDictionary(line => line.Course, line => line.Expected);
        var ids = chosen.Keys.ToList();
        var own = await db.Courses.Where(c => c.Provider == pattern.Provider && ids.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync(stop);
        var broken = chosen.SelectMany(line => FollowingRules.BeforeFollowing.Broken(new(line.Value, own.Contains(line.Key)))).DistinctBy(refusal => refusal.Code).ToList();
        if (broken.Count > 0)
        {
            return broken;
        }

        var years = await db.CourseYears.Where(y => y.Year == pattern.Year && (y.Pattern == pattern.Id || ids.Contains(y.Course))).ToListAsync(stop);
        var before = years.Where(year => year.Pattern == pattern.Id).Select(year => year.Course).ToHashSet();
        db.RemoveRange(years.Where(year => !chosen.ContainsKey(year.Course)));
        foreach (var (course, expected) in chosen)
        {
            if (years.Find(year => year.Course == course) is { } known)
            {
                (known.Pattern, known.Expected) = (pattern.Id, expected);
            }
            else
            {
                db.Add(new CourseYear { Course = course, Year = pattern.Year, Pattern = pattern.Id, Expected = expected });
            }
        }

        if (!db.ChangeTracker.HasChanges())
        {
            return default(Done);
        }

        log.Record(new PatternCoursesChosen(PatternMark.Of(pattern), [.. ids.Where(id => !before.Contains(id))], [.. before.Where(id => !chosen.ContainsKey(id))]), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
