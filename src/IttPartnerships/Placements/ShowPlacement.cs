using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Placements.Support;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>One placement: for its provider whole, for its school what a school needs to know.</summary>
public sealed class ShowPlacement(AppDb db, TimeProvider clock)
{
    public sealed record Query(PlacementId Placement);

    /// <param name="By">A person of the reader's own organisation, or the name of the other organisation.</param>
    public sealed record Entry(DateTimeOffset At, string Summary, string By);

    /// <param name="IsProvider">Seen from the provider's side, with what concerns the provider alone.</param>
    /// <param name="Mentors">The present ones, and those to come.</param>
    /// <param name="MayAnswer">For the school.</param>
    public sealed record View(
        Placement Placement, string Trainee, string Course, string? Subject, string School, string Provider, PatternWindow? Window, bool Agreed, bool IsProvider, bool MayKeep, bool MayAnswer, bool IsAccredited,
        IReadOnlyList<string> Needs, IReadOnlyList<string> Mentors, IReadOnlyList<Supporter> Supporters, SettingStanding Setting, DateOnly? VisitedUntil, IReadOnlyList<Entry> History);

    public async Task<Outcome<View>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await (await PlacementAccess.Seen(db, actor, today, stop)).AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.Placement, stop) is not { } placement)
        {
            return Refusal.NotFound;
        }

        var trainee = await db.Trainees.AsNoTracking().SingleAsync(t => t.Id == placement.Trainee, stop);
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == trainee.Course, stop);
        var names = await db.Organisations.Where(o => o.Id == placement.School || o.Id == placement.Provider).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var window = await db.PatternWindows.AsNoTracking().SingleOrDefaultAsync(w => w.Id == placement.Window, stop);
        var isProvider = await (await Trainees.TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop)).AnyAsync(t => t.Id == trainee.Id, stop);
        var mayKeep = await (await PlacementAccess.Kept(db, actor, today, stop)).AnyAsync(p => p.Id == placement.Id, stop);
        var agreed = PlacementsInWork.IsAgreed(await PlacementsInWork.Agreements(db, [placement], stop), placement);
        var needs = !placement.State.IsLive ? [] : await db.Set<Trainees.TraineeCircumstance>().Where(c => c.Trainee == trainee.Id && c.MayTellSchool && c.KeepUntil >= today).Select(c => c.Need).ToListAsync(stop);
        var mayAnswer = await PlacementAccess.Answered(db, actor).AnyAsync(p => p.Id == placement.Id, stop);
        var mentors = await db.PlacementMentors.Where(m => m.Placement == placement.Id && (m.Until == null || m.Until >= today)).OrderBy(m => m.From).Select(m => m.Name).ToListAsync(stop);
        var supporters = (await WhoSupports.Load(db, [placement.Id], stop)).GetValueOrDefault(placement.Id) ?? [];
        var visited = (await SettingVisits.Of(db, placement.Provider, [placement.School], stop)).TryGetValue(placement.School, out var until) ? until : (DateOnly?)null;
        return new View(
            placement, trainee.Name, course.Title, trainee.Subject ?? course.Subjects.Split("; ")[0], names[placement.School], names[placement.Provider], window, agreed, isProvider, mayKeep, mayAnswer,
            actor.IsAccredited(placement), placement.School == actor.Organisation || actor.May(Permission.SeeCircumstances) ? needs : [], mentors, supporters, SettingVisits.StandingOn(today, visited), visited, await History(placement, isProvider, actor, stop));
    }

    /// <summary>A school is shown what happened since it was asked.</summary>
    private async Task<List<Entry>> History(Placement placement, bool isProvider, Actor actor, CancellationToken stop)
    {
        var entries = await db.JournalSubjects.Where(s => s.Subject == placement.Id.Value).Join(db.JournalEntries, s => s.Entry, e => e.Id, (s, e) => e).OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new { e.At, e.Summary, e.EventName, e.ActorName, e.OnBehalfOf }).ToListAsync(stop);
        var bodies = entries.Select(e => e.OnBehalfOf).OfType<OrganisationId>().Distinct().ToList();
        var names = await db.Organisations.Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return
        [
            .. entries.Where(e => isProvider || (e.At >= placement.ProposedAt && e.EventName is not (nameof(PlacementPinned) or nameof(PlacementPublished) or nameof(PlacementExplained))))
                .Select(e => new Entry(e.At, e.Summary, e.OnBehalfOf is { } body && body != actor.Organisation ? names[body] : e.OnBehalfOf is null ? "By the calendar" : e.ActorName)),
        ];
    }
}
