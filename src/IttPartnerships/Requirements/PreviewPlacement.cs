using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
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
        if (query.LastDay < query.FirstDay || await LoadTraineeFacts.Of(db, open, today, stop) is not [var facts])
        {
            return Refusal.NotFound;
        }

        var schools = await LoadSchoolFacts.Of(db, db.Organisations.Where(o => o.Id == query.School).Select(o => o.Id), stop);
        if (!schools.TryGetValue(query.School, out var school))
        {
            return Refusal.NotFound;
        }

        var agreements = await db.Agreements.Where(a => a.Provider == facts.Provider && a.Partner == query.School && a.HeldFrom != null).Select(a => new { a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        var rules = await LoadTraineeFacts.Rules(db, [facts.Provider], stop);
        var windows = query.Window is null ? [] : await db.PatternWindows.AsNoTracking().Where(w => db.PatternWindows.Any(own => own.Id == query.Window && own.Pattern == w.Pattern)).ToListAsync(stop);
        return JudgeTrainee.With(facts, Of(query, facts, school, windows) with { Agreements = agreements.ConvertAll(a => new Period(a.HeldFrom, a.HeldUntil)) }, rules[facts.Provider]);
    }

    private static PlacementFacts Of(Query query, TraineeFacts facts, SchoolFacts school, List<PatternWindow> windows)
    {
        var window = windows.Find(each => each.Id == query.Window);
        var itp = facts.Itp.SelectMany(each => each.Planned.Concat(each.Attended)).ToHashSet();
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = query.Trainee, School = query.School, FirstDay = query.FirstDay, LastDay = query.LastDay, Days = query.Days, KeyStages = query.KeyStages, Live = true,
        };
        var beside = facts.Placements.Select(each => new Placement { Id = each.Id, FirstDay = each.FirstDay, LastDay = each.LastDay }).Append(placement).ToList();
        return CountPlacementDays.Of(placement, beside, window is null ? [] : LoadCourseFacts.Inside(window, windows), itp, SchoolCalendar.Unknown, [], facts.Today, school) with { Kind = window?.Kind };
    }
}
