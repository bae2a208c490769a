using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Links;

/// <summary>
/// Sends a fresh link to an address that had one, as its reader asks. Answers the same whether there was one or not, so that nobody learns
/// who was written to; and counts against no limit, because it was asked for.
/// </summary>
public sealed class RequestHostingLink(AppDb db, ActivityLog log, TimeProvider clock, Mailbox mailbox, SiteAddress site)
{
    public static readonly Refusal NoAddress = new("HO-47", "Enter an email address in the correct format, like name@example.com", nameof(Command.Email));

    /// <summary>Nobody is sent more letters by asking again at once.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    public sealed record Command(string Email);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!EmailAddress.TryParse(command.Email, out var email))
        {
            return NoAddress;
        }

        var (now, today, folded) = (clock.GetUtcNow(), clock.Today(), email.Folded);
        var links = await db.HostingLinks.AsNoTracking().Where(l => l.EmailFolded == folded).ToListAsync(stop);
        foreach (var link in links.OrderByDescending(l => l.SentAt).DistinctBy(l => (l.School, l.Year)).Where(l => l.SentAt < now - Apart && HostingYear.Open(today).Contains(l.Year)))
        {
            var names = await db.Organisations.Where(o => o.Id == link.Provider || o.Id == link.School).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
            HostingLetters.Write(db, mailbox, site, new(link.Name, link.Email), new(link.Provider, names[link.Provider], link.School, names[link.School], link.Year, Again: true), now);
            log.Record(new SchoolAsked(link.School, link.Provider, link.Year, 1, Again: true), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
