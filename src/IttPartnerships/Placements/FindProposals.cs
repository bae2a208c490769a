using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What a school sees: what waits for its answer, and who is placed with it. Of a trainee only what the school needs.</summary>
public sealed class FindProposals(AppDb db, TimeProvider clock)
{
    /// <param name="OnlyOf">One provider, for a link.</param>
    public sealed record Query(OrganisationId? OnlyOf = null);

    /// <param name="Needs">What the trainee lets the school know.</param>
    public sealed record Row(
        PlacementId Id, Guid Version, string Trainee, string Course, string? Subject, string Provider, DateOnly FirstDay, DateOnly LastDay, Weekdays Days, KeyStages KeyStages, PlacementState State,
        DateOnly? AnswerBy, string? Reason, IReadOnlyList<string> Needs);

    /// <param name="MayAnswer">The actor's role answers for the school.</param>
    public sealed record Found(IReadOnlyList<Row> Waiting, IReadOnlyList<Row> Ours, IReadOnlyList<Row> Past, bool MayAnswer);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeePartnership))
        {
            return Refusal.NotFound;
        }

        var (today, since) = (clock.Today(), clock.Today().AddYears(-1));
        var rows = await db.Placements.AsNoTracking()
            .Where(p => p.School == own && p.ProposedAt != null && p.LastDay >= since && (query.OnlyOf == null || p.Provider == query.OnlyOf))
            .Join(db.Trainees, p => p.Trainee, t => t.Id, (p, t) => new { p, t })
            .Join(db.Courses, x => x.t.Course, c => c.Id, (x, c) => new { x.p, x.t, c })
            .Join(db.Organisations, x => x.p.Provider, o => o.Id, (x, o) => new { x.p, x.t.Name, x.t.Subject, x.c.Title, x.c.Subjects, Provider = o.Name })
            .ToListAsync(stop);
        var trainees = rows.Where(x => x.p.State.IsLive).Select(x => x.p.Trainee).Distinct().ToList();
        var needs = (await db.Set<Trainees.TraineeCircumstance>().AsNoTracking().Where(c => trainees.Contains(c.Trainee) && c.MayTellSchool && c.KeepUntil >= today).ToListAsync(stop)).ToLookup(c => c.Trainee, c => c.Need);
        List<Row> all =
        [
            .. rows.Select(x => new Row(
                x.p.Id, x.p.Version, x.Name, x.Title, x.Subject ?? x.Subjects.Split("; ")[0], x.Provider, x.p.FirstDay, x.p.LastDay, x.p.Days, x.p.KeyStages, x.p.State, x.p.AnswerBy, x.p.Reason,
                x.p.State.IsLive ? [.. needs[x.p.Trainee]] : []))
                .OrderBy(row => row.FirstDay).ThenBy(row => row.Trainee, StringComparer.Ordinal).ThenBy(row => row.Id.Value),
        ];
        return new Found(
            all.FindAll(row => row.State == PlacementState.Proposed), all.FindAll(row => row.State is PlacementState.Accepted or PlacementState.Confirmed or PlacementState.UnderWay),
            all.FindAll(row => !row.State.IsOpen), actor.May(Permission.KeepHosting));
    }
}
