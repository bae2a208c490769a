using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>Who mentors and who supports a placement, and what help was asked for.</summary>
public sealed class ShowPeople(AppDb db, TimeProvider clock)
{
    public sealed record Query(PlacementId Placement);

    /// <param name="Mentors">The present first, then those to come and those that were.</param>
    /// <param name="MayName">The reader may name mentors.</param>
    /// <param name="MayKeep">The reader may name support contacts.</param>
    public sealed record Answer(
        PlacementId Placement, string Trainee, string School, DateOnly FirstDay, DateOnly LastDay, DateOnly Today, PlacementSide Side, IReadOnlyList<PlacementMentor> Mentors,
        IReadOnlyList<Supporter> Supporters, IReadOnlyList<HelpRequest> Help, bool MayName, bool MayKeep);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementAccess.FindFollowed(db, query.Placement, actor, Permission.SeeTrainees, today, stop) is not { } placement)
        {
            return Refusal.NotFound;
        }

        var trainee = await db.Trainees.Where(t => t.Id == placement.Trainee).Select(t => t.Name).SingleAsync(stop);
        var school = await db.Organisations.Where(o => o.Id == placement.School).Select(o => o.Name).SingleAsync(stop);
        var mentors = await db.PlacementMentors.AsNoTracking().Where(m => m.Placement == placement.Id).ToListAsync(stop);
        var help = await (await HelpAccess.Seen(db, actor, today, stop)).AsNoTracking().Where(r => r.Placement == placement.Id).OrderByDescending(r => r.Id).ToListAsync(stop);
        var side = placement.SideOf(actor);
        return new Answer(
            placement.Id, trainee, school, placement.FirstDay, placement.LastDay, today, side,
            [.. mentors.OrderByDescending(m => m.Until is null || m.Until >= today).ThenByDescending(m => m.From)],
            (await WhoSupports.Load(db, [placement.Id], stop)).GetValueOrDefault(placement.Id) ?? [], help,
            actor.May(Permission.KeepHosting), side == PlacementSide.Provider ? actor.May(Permission.KeepPlacements) : actor.May(Permission.KeepHosting));
    }
}

/// <summary>The support contacts a provider has named for many placements at once, and what they could be named for.</summary>
public sealed class FindSupportContacts(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="For">In words: "All placements", "Primary with QTS".</param>
    public sealed record Row(SupportContactId Id, string Name, string Does, string? Email, string? Telephone, SupportFrom From, string For);

    public sealed record Answer(IReadOnlyList<Row> Rows, IReadOnlyList<(Guid Id, string Name)> Courses, IReadOnlyList<(Guid Id, string Name)> Partners, SupportFrom Side, bool MayKeep);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var rows = await (
            from c in db.SupportContacts
            join course in db.Courses on c.Course equals course.Id into courses
            from course in courses.DefaultIfEmpty()
            join partner in db.Organisations on c.Partner equals partner.Id into partners
            from partner in partners.DefaultIfEmpty()
            where c.KeptBy == own
            select new { Contact = c, Course = course == null ? null : course.Title, Partner = partner == null ? null : partner.Name }).ToListAsync(stop);
        var members = Partnerships.Partnership.PartnersOf(db, own, clock.Today());
        var partnersOf = await db.Organisations.Where(o => members.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(stop);
        var coursesOf = await db.Courses.Where(c => (c.Provider == own || c.DeliveredBy == own) && !c.Closed).Select(c => new { c.Id, c.Title, c.Code }).ToListAsync(stop);
        return new Answer(
            [.. rows.OrderBy(r => r.Course is null && r.Partner is null ? 0 : 1).ThenBy(r => FoldedText.Fold(r.Contact.Name), StringComparer.Ordinal)
                .Select(r => new Row(r.Contact.Id, r.Contact.Name, r.Contact.Does, r.Contact.Email, r.Contact.Telephone, r.Contact.From, For(r.Course, r.Partner)))],
            [.. coursesOf.OrderBy(c => c.Title, StringComparer.Ordinal).Select(c => (c.Id.Value, $"{c.Title} ({c.Code})"))],
            [.. partnersOf.OrderBy(o => FoldedText.Fold(o.Name), StringComparer.Ordinal).Select(o => (o.Id.Value, o.Name))],
            await SupportAccess.SideOf(db, own, clock.Today(), stop), SupportAccess.MayKeep(actor));
    }

    private static string For(string? course, string? partner) => (course, partner) switch
    {
        (null, null) => "All placements",
        (null, { } where) => $"Placements of {where}",
        ({ } what, null) => what,
        ({ } what, { } where) => $"{what}, placements of {where}",
    };
}
