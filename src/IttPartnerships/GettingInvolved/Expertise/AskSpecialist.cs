using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <summary>
/// Writes to somebody of the directory. Their address stays with us; the sender's goes with the message, so that they can answer.
/// Limited, so that being in the directory invites no flood.
/// </summary>
public sealed class AskSpecialist(AppDb db, Mailbox mailbox, ActivityLog log, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    public sealed record Command(ExpertiseId Expertise, string Text);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor is not { Person: { } sender, Organisation: { } organisation })
        {
            return Refusal.NotFound;
        }

        // Counted and written by one at a time, so that two messages at one instant do not both come just below the limit.
        await using var work = await WholeWork.Begin(db, stop);
        await ExclusiveWork.Take(db, $"ask {sender.Value}", stop);
        var today = clock.Today();
        var partnerships = (await db.PartnershipsOf(organisation, today, stop)).ConvertAll(p => p.Provider);
        var found = await VisibleExpertise.In(db, partnerships, today).AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.Expertise, stop);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var broken = ExpertiseRules.Asking.Broken(await Facts(command, sender, found, stop));
        if (broken.Count > 0)
        {
            return broken;
        }

        var people = await db.People.AsNoTracking().Where(p => p.Id == sender || p.Id == found.Person).ToDictionaryAsync(p => p.Id, stop);
        var from = await db.Organisations.Where(o => o.Id == organisation).Select(o => o.Name).SingleAsync(stop);
        var (asking, asked) = (people[sender], people[found.Person]);
        mailbox.Put(new EmailAddress(asked.Email), "A question about the expertise you offer", string.Join('\n',
            $"{asking.Name} ({from}) found what you offer in your partnership (“{found.Line}”) and writes:",
            "",
            command.Text.Trim().ReplaceLineEndings("\n"),
            "",
            $"To answer, write to {asking.Email}. Your own address was not shown to them.",
            "You can change or take back what you offer at any time, on the page “What you offer” of the expertise directory."));
        log.Record(new SpecialistAsked(found.Id, found.Person), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return default(Done);
    }

    private async Task<MessageFacts> Facts(Command command, PersonId sender, OfferedExpertise found, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Window;
        var sent = db.JournalEntries.Where(e => e.At > since && e.Person == sender && e.EventName == nameof(SpecialistAsked));
        var total = await sent.CountAsync(stop);
        var toThem = await sent.CountAsync(e => e.Subjects.Any(s => s.Subject == found.Person.Value), stop);
        return new(command.Text, total, toThem, found.Person == sender);
    }
}
