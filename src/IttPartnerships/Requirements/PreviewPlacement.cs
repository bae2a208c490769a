using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Placements.Days;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>What a placement would do to the requirements of a trainee, before anybody makes it.</summary>
public sealed class PreviewPlacement(AppDb db, TimeProvider clock)
{
    /// <param name="Window">The window of the pattern it would fill.</param>
    public sealed record Query(TraineeId Trainee, OrganisationId School, DateOnly FirstDay, DateOnly LastDay, Weekdays Days, KeyStages KeyStages, WindowId? Window = null);

    public async Task<Outcome<PlacementChange>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var open = (await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop)).Where(trainee => trainee.Id == query.Trainee);
        return query.LastDay >= query.FirstDay && await Of(db, open, [query], null, today, stop) is [{ } change] ? change : Refusal.NotFound;
    }

    /// <summary>The same for many schools at once, in as many queries as for one. Null where the school is unknown.</summary>
    /// <param name="open">The one trainee, as far as the actor sees them.</param>
    /// <param name="instead">The placement that each would take the place of.</param>
    internal static async Task<IReadOnlyList<PlacementChange?>> Of(AppDb db, IQueryable<Trainee> open, IReadOnlyList<Query> queries, PlacementId? instead, DateOnly today, CancellationToken stop)
    {
        if (queries.Count == 0 || await LoadTraineeFacts.Of(db, open, today, stop) is not [var all])
        {
            return [];
        }

        var facts = all with { Placements = [.. all.Placements.Where(each => each.Id != instead)] };
        var ids = queries.Select(query => query.School).Distinct().ToList();
        var schools = await LoadSchoolFacts.Of(db, db.Organisations.Where(o => EF.Parameter(ids).Contains(o.Id)).Select(o => o.Id), stop);
        var agreements = (await db.Agreements.Where(a => a.Provider == facts.Provider && EF.Parameter(ids).Contains(a.Partner) && a.HeldFrom != null).Select(a => new { a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop))
            .ToLookup(a => a.Partner, a => new Period(a.HeldFrom, a.HeldUntil));
        var visits = await SettingVisits.Of(db, facts.Provider, ids, stop);
        var rules = (await LoadTraineeFacts.Rules(db, [facts.Provider], stop))[facts.Provider];
        var window = queries[0].Window;
        var windows = window is null ? [] : await db.PatternWindows.AsNoTracking().Where(w => db.PatternWindows.Any(own => own.Id == window && own.Pattern == w.Pattern)).ToListAsync(stop);
        var calendars = await SchoolCalendars.Load(db, ids, AcademicYear.Of(queries.Min(query => query.FirstDay)), AcademicYear.Of(queries.Max(query => query.LastDay)), stop);
        return
        [
            .. queries.Select(query => schools.TryGetValue(query.School, out var school)
                ? JudgeTrainee.With(facts, Added(query, facts, school, windows, calendars[query.School].Calendar) with
                {
                    Agreements = [.. agreements[query.School]], VisitedUntil = visits.TryGetValue(query.School, out var until) ? until : null,
                }, rules)
                : null),
        ];
    }

    private static PlacementFacts Added(Query query, TraineeFacts facts, SchoolFacts school, List<PatternWindow> windows, SchoolCalendar calendar)
    {
        var window = windows.Find(each => each.Id == query.Window);
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = query.Trainee, School = query.School, FirstDay = query.FirstDay, LastDay = query.LastDay, Days = query.Days, KeyStages = query.KeyStages, Live = true,
        };

        // What began later keeps its days, as a stay that holds them.
        var later = facts.Placements.Where(each => each.FirstDay > query.FirstDay).SelectMany(each => each.Planned);
        var itp = facts.Itp.SelectMany(each => each.Planned.Concat(each.Attended)).Concat(later).Select(DateOnly.FromDayNumber).ToHashSet();
        var stay = new Stay(
            placement.Id, query.School, school.Setting, query.Window, placement.Period, query.Days, calendar, window is null ? [] : LoadCourseFacts.Inside(window, windows), [], Happens: false);
        var counted = CountTrainee.Each(new(query.Trainee, [stay], [], itp), facts.Today).Single();
        return PlacementFacts.Of(placement, counted, school) with { Kind = window?.Kind };
    }
}
