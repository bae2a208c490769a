using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Days;

/// <summary>What <see cref="CountTrainee"/> counts, for many trainees at once: as many queries for one as for all.</summary>
public static class LoadStays
{
    /// <param name="Stays">One entry for each trainee, also without a placement.</param>
    /// <param name="Calendars">Whose word each school's calendar is.</param>
    public sealed record Loaded(IReadOnlyDictionary<TraineeId, TraineeStays> Stays, IReadOnlyDictionary<OrganisationId, KnownCalendar> Calendars);

    private sealed record Who(TraineeId Id, CourseId Course, AcademicYear Year, DateOnly EndsOn);

    private sealed record Placed(PlacementId Id, TraineeId Trainee, OrganisationId School, WindowId? Window, DateOnly FirstDay, DateOnly LastDay, Weekdays Days, PlacementState State, SettingType Setting);

    /// <param name="trainees">Whose placements are wanted; a query, so that all of a provider's trainees need no list of ids.</param>
    public static async Task<Loaded> Of(AppDb db, IQueryable<Trainee> trainees, CancellationToken stop)
    {
        var who = await trainees.AsNoTracking().Select(t => new Who(t.Id, t.Course, t.Year, t.EndsOn)).ToListAsync(stop);
        var live = db.Placements.AsNoTracking().Where(p => p.Live && trainees.Any(t => t.Id == p.Trainee));
        var placements = await (
            from p in live
            join s in db.Schools on p.School equals s.Organisation into schools
            from s in schools.DefaultIfEmpty()
            select new Placed(p.Id, p.Trainee, p.School, p.Window, p.FirstDay, p.LastDay, p.Days, p.State, s == null ? SettingType.Unknown : s.Setting)).ToListAsync(stop);
        var otherwise = (await db.PlacementDays.AsNoTracking().Where(d => live.Any(p => p.Id == d.Placement)).ToListAsync(stop)).ToLookup(d => d.Placement);
        var patterns = await Patterns(db, trainees, stop);
        var members = (await (
            from member in db.ItpMembers
            join unit in db.ItpUnits on member.Unit equals unit.Id
            where trainees.Any(t => t.Id == member.Trainee)
            select new { member.Trainee, unit.FirstDay, unit.LastDay }).ToListAsync(stop)).ToLookup(each => each.Trainee, each => new Period(each.FirstDay, each.LastDay));
        var attended = (await db.ItpAttendance.Where(a => a.Attended && trainees.Any(t => t.Id == a.Trainee)).Select(a => new { a.Trainee, a.Day }).ToListAsync(stop))
            .ToLookup(each => each.Trainee, each => each.Day);
        var calendars = await Calendars(db, placements, stop);
        var byTrainee = placements.ToLookup(p => p.Trainee);
        return new Loaded(who.ToDictionary(t => t.Id, Stays), calendars);

        TraineeStays Stays(Who trainee)
        {
            var followed = patterns.Where(p => p.Course == trainee.Course && p.Year >= trainee.Year && p.Year <= AcademicYear.Of(trainee.EndsOn)).ToList();
            return new TraineeStays(
                trainee.Id,
                [.. byTrainee[trainee.Id].Select(p => new Stay(
                    p.Id, p.School, p.Setting, p.Window, new(p.FirstDay, p.LastDay), p.Days, calendars[p.School].Calendar, Inside(p.Window, followed),
                    [.. otherwise[p.Id]], PlacementStates.Happening.Contains(p.State)))],
                [.. followed.SelectMany(each => each.Pattern.ItpWeeks.Select(week => week.Period)), .. members[trainee.Id]],
                attended[trainee.Id].ToHashSet());
        }
    }

    private static async Task<List<(CourseId Course, AcademicYear Year, ProgrammePattern Pattern)>> Patterns(AppDb db, IQueryable<Trainee> trainees, CancellationToken stop)
    {
        var years = await db.CourseYears.AsNoTracking().Where(y => trainees.Any(t => t.Course == y.Course)).ToListAsync(stop);
        var ids = years.Select(y => y.Pattern).Distinct().ToList();
        var patterns = await db.ProgrammePatterns.AsNoTracking().AsSplitQuery().Include(p => p.Windows).Include(p => p.ItpWeeks).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        return years.ConvertAll(y => (y.Course, y.Year, patterns[y.Pattern]));
    }

    /// <summary>Shorter windows of the same pattern that lie in this one: a day belongs to the one that began last.</summary>
    private static List<Period> Inside(WindowId? window, List<(CourseId Course, AcademicYear Year, ProgrammePattern Pattern)> followed)
    {
        foreach (var (_, _, pattern) in followed)
        {
            if (pattern.Windows.Find(one => one.Id == window) is { } mine)
            {
                return [.. pattern.Windows.Where(other => other.Id != mine.Id && mine.Period != other.Period && mine.Period.Covers(other.Period)).Select(other => other.Period)];
            }
        }

        return [];
    }

    private static async Task<IReadOnlyDictionary<OrganisationId, KnownCalendar>> Calendars(AppDb db, List<Placed> placements, CancellationToken stop)
    {
        if (placements.Count == 0)
        {
            return new Dictionary<OrganisationId, KnownCalendar>();
        }

        return await SchoolCalendars.Load(
            db, [.. placements.Select(p => p.School).Distinct()], AcademicYear.Of(placements.Min(p => p.FirstDay)), AcademicYear.Of(placements.Max(p => p.LastDay)), stop);
    }
}
