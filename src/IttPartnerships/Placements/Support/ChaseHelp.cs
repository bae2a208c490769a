using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>
/// Reminds of requests for help that nobody has answered: the first support contact every second day, and the provider's managers once when a
/// request has waited too long. A second round on the same day writes to nobody.
/// </summary>
public sealed class ChaseHelp(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock, SiteAddress site)
{
    public const int RemindEvery = 2;
    public const int EscalateAfter = 5;

    public sealed record Command;

    /// <summary>Answers how many requests were chased.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var (reminded, escalated) = (0, 0);
        foreach (var request in await db.HelpRequests.Where(r => r.AnsweredAt == null).OrderBy(r => r.AskedAt).ToListAsync(stop))
        {
            var waiting = today.DayNumber - DateOnly.FromDateTime(Dates.InLondon(request.AskedAt).DateTime).DayNumber;
            if (request.EscalatedOn is null && waiting > EscalateAfter)
            {
                Write(await WhoSupports.Managers(db, request.Provider, stop), request, $"A request for help with a placement has waited {waiting} days for an answer.");
                (request.EscalatedOn, request.RemindedOn) = (today, today);
                escalated++;
            }
            else if (request.RemindedOn is null || request.RemindedOn <= today.AddDays(-RemindEvery))
            {
                var placement = await db.Placements.AsNoTracking().SingleAsync(p => p.Id == request.Placement, stop);
                Write(await AskForHelp.FirstAsked(db, placement, request.SchoolMaySee, stop), request, "A request for help with a placement still waits for an answer.");
                request.RemindedOn = today;
                reminded++;
            }
        }

        if (reminded + escalated > 0)
        {
            log.Record(new HelpChased(reminded, escalated), actor);
        }

        // Refused when another process was quicker: then they are reminded.
        return await db.SaveOrRefuse(stop) is null ? reminded + escalated : 0;
    }

    private void Write(IReadOnlyList<EmailAddress> to, HelpRequest request, string sentence)
    {
        foreach (var address in to)
        {
            mailbox.Put(address, "Help with a placement is waited for", HelpLetter.Text(site, request.Id, sentence));
        }
    }
}
