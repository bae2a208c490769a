using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.CheckIns;

/// <summary>Which check-ins a list shows.</summary>
public enum CheckInView
{
    /// <summary>Those to follow up, then those nobody answered.</summary>
    NeedsSomebody,

    /// <summary>Those with a concern, open or closed.</summary>
    Concerns,

    /// <summary>Those nobody has answered for a week.</summary>
    Silent,
    All,
}

/// <summary>Check-ins of the placements an actor follows: what needs somebody first, by its day.</summary>
public sealed class FindCheckIns(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Page">From 1; one beyond the last gives the last.</param>
    public sealed record Query(CheckInView View = CheckInView.NeedsSomebody, int Page = 1);

    public sealed record Row(
        CheckInId Id, string Trainee, string School, CheckInMoment Moment, HelpAsker Who, DateOnly DueOn, CheckInAnswer? Answer, string? Owner, DateOnly? FollowUpOn, bool NeedsFollowUp, bool Late);

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int ToFollowUp, int Silent, int Page, int Pages);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var seen = (await CheckInAccess.Seen(db, actor, today, stop)).AsNoTracking();
        var toFollowUp = await seen.CountAsync(c => c.FollowUpOn != null && c.ClosedAt == null, stop);
        var silentBefore = today.AddDays(-CheckInRules.SilentAfter);
        var silent = await seen.CountAsync(c => c.AnsweredAt == null && c.DueOn < silentBefore, stop);
        var wanted = query.View switch
        {
            CheckInView.NeedsSomebody => seen.Where(c => c.AnsweredAt == null || (c.FollowUpOn != null && c.ClosedAt == null)),
            CheckInView.Concerns => seen.Where(c => c.FollowUpOn != null),
            CheckInView.Silent => seen.Where(c => c.AnsweredAt == null && c.DueOn < silentBefore),
            _ => seen,
        };
        var total = await wanted.CountAsync(stop);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var ids = await wanted.OrderByDescending(c => c.FollowUpOn != null && c.ClosedAt == null).ThenBy(c => c.FollowUpOn ?? DateOnly.MaxValue).ThenByDescending(c => c.AnsweredAt == null).ThenBy(c => c.DueOn).ThenBy(c => c.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).Select(c => c.Id).ToListAsync(stop);
        var found = await (
            from c in db.CheckIns.AsNoTracking()
            join p in db.Placements on c.Placement equals p.Id
            join t in db.Trainees on p.Trainee equals t.Id
            join s in db.Organisations on p.School equals s.Id
            where ids.Contains(c.Id)
            select new { CheckIn = c, Trainee = t.Name, School = s.Name }).ToDictionaryAsync(f => f.CheckIn.Id, stop);
        return new Answer([.. ids.Select(id => RowOf(found[id].CheckIn, found[id].Trainee, found[id].School, today))], total, toFollowUp, silent, page, pages);
    }

    private static Row RowOf(CheckIn c, string trainee, string school, DateOnly today) => new(
        c.Id, trainee, school, c.Moment, c.Who, c.DueOn, c.Answer, c.Owner, c.FollowUpOn, c.NeedsFollowUp,
        c.NeedsFollowUp ? c.FollowUpOn < today : c.AnsweredAt is null && c.DueOn < today.AddDays(-CheckInRules.SilentAfter));
}

/// <summary>One check-in, for whoever may see it.</summary>
public sealed class ShowCheckIn(AppDb db, TimeProvider clock)
{
    public sealed record Query(CheckInId CheckIn);

    /// <param name="MayFollowUp">The reader is on the provider's side.</param>
    public sealed record Answer(CheckIn CheckIn, string Trainee, string School, bool MayFollowUp);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await CheckInAccess.Find(db, query.CheckIn, actor, today, stop) is not { } checkIn
            || await PlacementAccess.FindFollowed(db, checkIn.Placement, actor, Permission.SeeTrainees, today, stop) is not { } placement)
        {
            return Refusal.NotFound;
        }

        var trainee = await db.Trainees.Where(t => t.Id == placement.Trainee).Select(t => t.Name).SingleAsync(stop);
        var school = await db.Organisations.Where(o => o.Id == placement.School).Select(o => o.Name).SingleAsync(stop);
        return new Answer(checkIn, trainee, school, placement.SideOf(actor) == PlacementSide.Provider);
    }
}
