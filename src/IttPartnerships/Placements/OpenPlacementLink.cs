using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What a link in a letter opens: what one provider proposes to one school, for a time, and nothing else.</summary>
public sealed class OpenPlacementLink(AppDb db, TimeProvider clock, FindProposals find)
{
    public static readonly Refusal Closed = new("PT-41", "This link does not work any more");

    public sealed record Query(string Token);

    /// <param name="Name">To whom it was sent.</param>
    /// <param name="Answering">Nobody with an account, for the school, and only as far as answering goes: made here alone.</param>
    public sealed record Opened(FindProposals.Found Found, OrganisationId Provider, string ProviderName, string School, string Name, DateTimeOffset ExpiresAt, Actor Answering);

    public async Task<Outcome<Opened>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var (hash, now) = (SecretToken.HashOf(query.Token), clock.GetUtcNow());
        if (await db.PlacementLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, stop) is not { } link)
        {
            return Closed;
        }

        if (link.OpenedAt is null)
        {
            await db.PlacementLinks.Where(l => l.Id == link.Id && l.OpenedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.OpenedAt, now), stop);
        }

        var answering = new Actor(null, link.School, link.Name, [Permission.SeePartnership, Permission.KeepHosting]);
        var names = await db.Organisations.Where(o => o.Id == link.Provider || o.Id == link.School).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var found = await find.Run(new(link.Provider), answering, stop);
        return new Opened(found.Value, link.Provider, names[link.Provider], names[link.School], link.Name, link.ExpiresAt, answering);
    }
}
