using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>Requests for help with the placements an actor follows: open ones first, those that wait longest at the top.</summary>
public sealed class FindHelp(AppDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Answered">Those that were answered too.</param>
    /// <param name="Page">From 1; one beyond the last gives the last.</param>
    public sealed record Query(bool Answered = false, int Page = 1);

    /// <param name="Days">How long it has waited, or waited until the answer.</param>
    public sealed record Row(HelpRequestId Id, PlacementId Placement, string Trainee, string School, HelpAsker Asker, string AskedBy, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt, bool Escalated, int Days);

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Open, int Page, int Pages);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var mine = (await HelpAccess.Seen(db, actor, today, stop)).AsNoTracking();
        var open = await mine.CountAsync(r => r.AnsweredAt == null, stop);
        var wanted = mine.Where(r => query.Answered || r.AnsweredAt == null);
        var total = query.Answered ? await wanted.CountAsync(stop) : open;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var found = await (
            from r in wanted.OrderBy(r => r.AnsweredAt != null).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize)
            join p in db.Placements on r.Placement equals p.Id
            join t in db.Trainees on p.Trainee equals t.Id
            join s in db.Organisations on p.School equals s.Id
            orderby r.AnsweredAt != null, r.Id
            select new { Request = r, Trainee = t.Name, School = s.Name }).ToListAsync(stop);
        return new Answer(
            [.. found.Select(f => new Row(
                f.Request.Id, f.Request.Placement, f.Trainee, f.School, f.Request.Asker, f.Request.AskedBy, f.Request.AskedAt, f.Request.AnsweredAt, f.Request.EscalatedOn is not null,
                Waited(f.Request, today)))],
            total, open, page, pages);
    }

    internal static int Waited(HelpRequest request, DateOnly today) =>
        (request.AnsweredAt is { } answered ? DateOnly.FromDateTime(Dates.InLondon(answered).DateTime) : today).DayNumber - DateOnly.FromDateTime(Dates.InLondon(request.AskedAt).DateTime).DayNumber;
}

/// <summary>One request for help, for whoever follows its placement.</summary>
public sealed class ShowHelp(AppDb db, TimeProvider clock)
{
    public sealed record Query(HelpRequestId Request);

    public sealed record Answer(HelpRequest Request, string Trainee, string School, IReadOnlyList<Supporter> Supporters, int Days);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await (await HelpAccess.Seen(db, actor, today, stop)).AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Request, stop) is not { } request)
        {
            return Refusal.NotFound;
        }

        var names = await (
            from p in db.Placements
            join t in db.Trainees on p.Trainee equals t.Id
            join s in db.Organisations on p.School equals s.Id
            where p.Id == request.Placement
            select new { Trainee = t.Name, School = s.Name }).SingleAsync(stop);
        var supporters = (await WhoSupports.Load(db, [request.Placement], stop)).GetValueOrDefault(request.Placement) ?? [];
        return new Answer(request, names.Trainee, names.School, supporters, FindHelp.Waited(request, today));
    }
}
