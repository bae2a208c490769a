using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Days;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.CheckIns;

/// <summary>
/// Begins the check-ins whose moment has come by days really spent in school, sends each its letter, and reminds once. A round too many
/// begins and sends nothing.
/// </summary>
public sealed class SendCheckIns(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock, SiteAddress site)
{
    /// <summary>A moment longer ago is left alone: asking then is no early warning.</summary>
    private const int TooLongAgo = 14;

    private const int RemindAfter = 3;

    private static readonly HelpAsker[] Asked = [HelpAsker.Trainee, HelpAsker.Mentor, HelpAsker.School];

    public sealed record Command;

    public async Task<Outcome<CheckInsSent>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var (today, now) = (clock.Today(), clock.GetUtcNow());
        var placements = await db.Placements.AsNoTracking().Where(p => p.Live && PlacementStates.Happening.Contains(p.State) && p.FirstDay <= today && p.LastDay >= today).ToDictionaryAsync(p => p.Id, stop);
        var begun = await Begin(placements, today, stop);
        var waiting = await db.CheckIns.Where(c => c.AnsweredAt == null && c.RemindedAt == null && c.DueOn >= today.AddDays(-TooLongAgo)).ToListAsync(stop);
        waiting.RemoveAll(c => !placements.ContainsKey(c.Placement) || (c.SentAt is { } sent && (now - sent).TotalDays < RemindAfter));
        waiting.AddRange(begun);
        var addresses = await SupportAddresses.Load(db, [.. waiting.Select(c => c.Placement).Distinct().Select(id => placements[id])], today, stop);
        var (letters, reminders) = (0, 0);
        foreach (var checkIn in waiting)
        {
            var to = addresses[checkIn.Placement].Where(address => address.Who == checkIn.Who).ToList();
            foreach (var address in to)
            {
                Write(checkIn, address, again: checkIn.SentAt is not null, now);
            }

            if (to.Count > 0 && checkIn.SentAt is null)
            {
                (checkIn.SentAt, letters) = (now, letters + to.Count);
            }
            else if (to.Count > 0)
            {
                (checkIn.RemindedAt, reminders) = (now, reminders + to.Count);
            }
        }

        var happened = new CheckInsSent(begun.Count, letters, reminders);
        if (happened != new CheckInsSent(0, 0, 0))
        {
            log.Record(happened, actor);
        }

        // Refused when another process was quicker: then they are asked.
        return await db.SaveOrRefuse(stop) is null ? happened : new CheckInsSent(0, 0, 0);
    }

    private async Task<List<CheckIn>> Begin(Dictionary<PlacementId, Placement> placements, DateOnly today, CancellationToken stop)
    {
        var known = (await db.CheckIns.Where(c => db.Placements.Any(p => p.Id == c.Placement && p.LastDay >= today)).Select(c => new { c.Placement, c.Moment }).ToListAsync(stop))
            .Select(c => (c.Placement, c.Moment)).ToHashSet();
        var loaded = await LoadStays.Of(
            db, db.Trainees.Where(t => db.Placements.Any(p => p.Trainee == t.Id && p.Live && PlacementStates.Happening.Contains(p.State) && p.FirstDay <= today && p.LastDay >= today)), stop);
        List<CheckIn> begun = [];
        foreach (var trainee in loaded.Stays.Values)
        {
            foreach (var stay in trainee.Stays.Where(stay => placements.ContainsKey(stay.Placement)))
            {
                var planned = CountTrainee.PlannedDays(stay, trainee).ToList();
                foreach (var (moment, day) in CheckInRules.Come(planned.Count, [.. CountTrainee.ActualDays(stay, planned, trainee, today)]).Where(each => each.Day >= today.AddDays(-TooLongAgo)))
                {
                    begun.AddRange(known.Add((stay.Placement, moment)) ? Asked.Select(who => new CheckIn
                    {
                        Id = CheckInId.New(), Placement = stay.Placement, Provider = placements[stay.Placement].Provider, Moment = moment, Who = who, DueOn = day,
                    }) : []);
                }
            }
        }

        db.AddRange(begun);
        return begun;
    }

    private void Write(CheckIn checkIn, SupportAddress address, bool again, DateTimeOffset now)
    {
        var (link, token) = SupportLink.Make(checkIn.Placement, SupportLinkPurpose.CheckIn, checkIn.Who, address.Name, now, checkIn.Id);
        db.Add(link);
        mailbox.Put(address.Email, $"{(again ? "Reminder: " : "")}How does the placement go?", $"""
            Hello {address.Name},

            How does the {(checkIn.Who == HelpAsker.Trainee ? "placement" : "trainee’s placement")} go? It is one choice, and a line if you like. You need no account. The link works until {link.ExpiresAt.ToString("d MMMM yyyy", Dates.British)}:
            {site.Of($"/support-links/{token.Value}")}

            If something worries you, somebody will be in touch.
            """);
    }
}
