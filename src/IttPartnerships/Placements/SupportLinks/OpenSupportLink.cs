using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.SupportLinks;

/// <summary>What a link about a placement opens: as little of it as its purpose needs.</summary>
public sealed class OpenSupportLink(AppDb db, TimeProvider clock)
{
    public static readonly Refusal Closed = new("SU-13", "This link does not work any more");

    public sealed record Query(string Token);

    /// <param name="Mentors">Who is named so far; for a school.</param>
    /// <param name="Supporters">Who supports the placement, to turn to.</param>
    /// <param name="Help">What the same person asked before, the last first.</param>
    /// <param name="CheckIn">For a check-in: that it is and whether it is answered.</param>
    public sealed record Opened(
        SupportLinkPurpose Purpose, HelpAsker Who, string Name, string Trainee, string School, string Provider, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<string> Mentors,
        IReadOnlyList<Supporter> Supporters, CheckIn? CheckIn, IReadOnlyList<HelpRequest> Help);

    public async Task<Outcome<Opened>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (await Find(db, query.Token, clock.GetUtcNow(), stop) is not { } found)
        {
            return Closed;
        }

        var (link, placement) = found;
        var today = clock.Today();
        var trainee = await db.Trainees.Where(t => t.Id == placement.Trainee).Select(t => t.Name).SingleAsync(stop);
        var names = await db.Organisations.Where(o => o.Id == placement.School || o.Id == placement.Provider).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var mentors = await db.PlacementMentors.Where(m => m.Placement == placement.Id && (m.Until == null || m.Until >= today)).OrderBy(m => m.From).Select(m => m.Name).ToListAsync(stop);
        var checkIn = link.CheckIn is { } one ? await db.CheckIns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == one, stop) : null;
        var supporters = (await WhoSupports.Load(db, [placement.Id], stop)).GetValueOrDefault(placement.Id) ?? [];
        var help = link.Purpose != SupportLinkPurpose.AskForHelp ? []
            : await db.HelpRequests.AsNoTracking().Where(r => r.Placement == placement.Id && r.Asker == link.Who && r.AskedBy == link.Name).OrderByDescending(r => r.Id).ToListAsync(stop);
        return new Opened(
            link.Purpose, link.Who, link.Name, trainee, names[placement.School], names[placement.Provider], placement.FirstDay, placement.LastDay,
            link.Purpose == SupportLinkPurpose.NameMentor ? mentors : [], supporters, checkIn, help);
    }

    /// <summary>Null where the link is unknown or too old, or the placement is no longer one.</summary>
    internal static async Task<(SupportLink Link, Placement Placement)?> Find(AppDb db, string token, DateTimeOffset now, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(token);
        var link = await db.SupportLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, stop);
        var placement = link is null ? null : await db.Placements.AsNoTracking().SingleOrDefaultAsync(p => p.Id == link.Placement && p.Live, stop);
        return link is null || placement is null ? null : (link, placement);
    }
}
