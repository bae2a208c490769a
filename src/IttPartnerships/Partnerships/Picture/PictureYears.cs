using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>The academic years there is something to draw of, and the day each is drawn as of.</summary>
public static class PictureYears
{
    /// <summary>Today in the present year, the last day of a year that is over, the first of one to come.</summary>
    public static DateOnly DayOf(AcademicYear year, DateOnly today) =>
        today > year.LastDay ? year.LastDay : today < year.FirstDay ? year.FirstDay : today;

    /// <summary>The one asked for, or the present one where it has something, or else the nearest before it, or after.</summary>
    public static AcademicYear Chosen(AcademicYear? asked, IReadOnlyList<AcademicYear> years, DateOnly today)
    {
        var present = AcademicYear.Of(today);
        return asked ?? (years.Count == 0 || years.Contains(present) ? present : years.Where(year => year < present).DefaultIfEmpty(years[0]).Max());
    }

    /// <summary>In order.</summary>
    internal static async Task<IReadOnlyList<AcademicYear>> Of(
        IQueryable<Organisations.PublishedPartnership> published, IQueryable<Agreement> agreements, DateOnly today, CancellationToken stop)
    {
        var listed = await published.Select(p => p.Year).Distinct().ToListAsync(stop);
        var held = await agreements.Where(a => a.HeldFrom != null).Select(a => new { a.HeldFrom, a.HeldUntil }).Distinct().ToListAsync(stop);
        var present = AcademicYear.Of(today);
        var signed = held.SelectMany(each => Years(AcademicYear.Of(each.HeldFrom!.Value), each.HeldUntil is { } until ? AcademicYear.Of(until) : Later(present, AcademicYear.Of(each.HeldFrom.Value))));
        return [.. listed.Concat(signed).Distinct().Order()];
    }

    private static AcademicYear Later(AcademicYear one, AcademicYear other) => one > other ? one : other;

    private static IEnumerable<AcademicYear> Years(AcademicYear first, AcademicYear last)
    {
        for (var year = first; year <= last; year = year.Next)
        {
            yield return year;
        }
    }
}
