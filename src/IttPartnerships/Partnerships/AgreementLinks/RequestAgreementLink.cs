using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AgreementLinks;

/// <summary>
/// Sends a new link to an address that had one, for each agreement that still waits there. Answers the same whether there is one or not,
/// so that nobody learns who was written to.
/// </summary>
public sealed class RequestAgreementLink(AppDb db, ActivityLog log, TimeProvider clock, AgreementPost post)
{
    public static readonly Refusal NoAddress = new("AL-03", "Enter an email address in the correct format, like name@example.com", nameof(Command.Email));

    /// <summary>Nobody is sent more letters by asking again at once.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    public sealed record Command(string Email);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!EmailAddress.TryParse(command.Email, out var email))
        {
            return NoAddress;
        }

        var (folded, before) = (email.Folded, clock.GetUtcNow() - Apart);
        var links = await db.AgreementLinks.AsNoTracking().Where(l => l.EmailFolded == folded).OrderByDescending(l => l.SentAt).ToListAsync(stop);
        foreach (var link in links.DistinctBy(l => l.Agreement).Where(l => l.SentAt < before))
        {
            var agreement = await db.Agreements.AsNoTracking().Include(a => a.Versions).ThenInclude(v => v.Signatures).SingleAsync(a => a.Id == link.Agreement, stop);
            if (agreement.Open() is { Stage: VersionStage.Offered } version && !version.Signatures.Exists(s => s.Side == AgreementSide.Partner))
            {
                post.SendLink(agreement, version, link.Name, link.Email, again: true);
                log.Record(new LinkSentAgain(agreement.Id, agreement.Provider, agreement.Partner, version.Number), AgreementLinkActor.Of(link));
            }
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }
}
