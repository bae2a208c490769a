using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>Copies a pattern to the next year: each date moves to the same weekday of the same week, and its courses go along.</summary>
public sealed class CopyPattern(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Name">As it is where nothing is said.</param>
    public sealed record Command(PatternId Pattern, string? Name = null, bool WithCourses = true);

    public async Task<Outcome<PatternId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await PatternRights.Kept(db, actor).Whole().SingleOrDefaultAsync(p => p.Id == command.Pattern, stop) is not { } from)
        {
            return Refusal.NotFound;
        }

        var (year, name, content) = (from.Year.Next, (command.Name ?? from.Name).Trim(), PatternMoving.ToNextYear(PatternContent.Of(from), from.Year).Tidy());
        var taken = await db.ProgrammePatterns.AnyAsync(p => p.Provider == from.Provider && p.Year == year && p.Name == name, stop);
        var facts = new PatternFacts(year, name, taken, await Answerable.On(db, from.Provider, clock.Today(), stop), content, []);
        if (PatternRules.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var copy = new ProgrammePattern { Id = PatternId.New(), Provider = from.Provider, Year = year, Name = name };
        PatternWriting.Write(copy, content);
        db.Add(copy);
        var following = command.WithCourses ? await Following(from, stop) : [];
        db.AddRange(following.Select(course => new CourseYear { Course = course.Course, Year = year, Pattern = copy.Id, Expected = course.Expected }));
        log.Record(new PatternCopied(PatternMark.Of(copy), from.Id, following.Count), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : copy.Id;
    }

    /// <summary>Its courses that still run and follow no pattern of the next year yet.</summary>
    private Task<List<CourseYear>> Following(ProgrammePattern from, CancellationToken stop) =>
        db.CourseYears.AsNoTracking()
            .Where(y => y.Pattern == from.Id && db.Courses.Any(c => c.Id == y.Course && !c.Closed)
                && !db.CourseYears.Any(next => next.Course == y.Course && next.Year == from.Year.Next))
            .ToListAsync(stop);
}

/// <summary>Where the dates of one year lie in the next.</summary>
public static class PatternMoving
{
    /// <summary>By whole weeks: the week of the first Monday of September falls on the week of the next year’s.</summary>
    public static PatternContent ToNextYear(PatternContent content, AcademicYear year)
    {
        var days = FirstMonday(year.Next).DayNumber - FirstMonday(year).DayNumber;
        return new(
            [.. content.Windows.Select(window => window with { Id = null, FirstDay = Moved(window.FirstDay), LastDay = Moved(window.LastDay) })],
            [.. content.ItpWeeks.Select(week => week with { FirstDay = Moved(week.FirstDay), LastDay = Moved(week.LastDay) })],
            [.. content.Shares.Select(share => share with { From = Moved(share.From) })],
            [.. content.Breaks.Select(holiday => holiday with { FirstDay = Moved(holiday.FirstDay), LastDay = Moved(holiday.LastDay) })]);

        // A day at the edge of the year stays inside it.
        DateOnly Moved(DateOnly day) => day.AddDays(days) is var moved && moved > year.Next.LastDay ? year.Next.LastDay : moved < year.Next.FirstDay ? year.Next.FirstDay : moved;
    }

    private static DateOnly FirstMonday(AcademicYear year) => PatternDays.MondayOf(new DateOnly(year.StartYear, 9, 7));
}
