using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Links;

/// <summary>What a link in a letter opens: the answer of one school for one year, for a time, and nothing else.</summary>
public sealed class OpenHostingLink(AppDb db, TimeProvider clock)
{
    public static readonly Refusal Closed = new("HO-46", "This link does not work any more");

    public sealed record Query(string Token);

    /// <param name="Name">To whom it was sent.</param>
    /// <param name="Answering">Nobody with an account, for the school, and only as far as answering goes: made here alone.</param>
    public sealed record Opened(OrganisationId School, AcademicYear Year, OrganisationId Provider, string ProviderName, string Name, DateTimeOffset ExpiresAt, Actor Answering);

    public async Task<Outcome<Opened>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var (hash, now) = (SecretToken.HashOf(query.Token), clock.GetUtcNow());
        var link = await db.HostingLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, stop);
        if (link is null || link.ExpiresAt <= now || !HostingYear.Open(clock.Today()).Contains(link.Year))
        {
            return Closed;
        }

        if (link.OpenedAt is null)
        {
            await db.HostingLinks.Where(l => l.Id == link.Id && l.OpenedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.OpenedAt, now), stop);
        }

        var provider = await db.Organisations.Where(o => o.Id == link.Provider).Select(o => o.Name).SingleAsync(stop);
        var answering = new Actor(null, link.School, link.Name, [Permission.SeePartnership, Permission.KeepHosting]);
        return new Opened(link.School, link.Year, link.Provider, provider, link.Name, link.ExpiresAt, answering);
    }
}
