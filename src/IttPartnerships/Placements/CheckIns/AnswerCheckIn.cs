using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.CheckIns;

/// <summary>
/// Says how a placement goes. People of the school answer for it and for the mentor; the provider writes down what anybody told it. What is not
/// going well opens a follow-up, and its support contact or managers are written to.
/// </summary>
public sealed class AnswerCheckIn(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock, SiteAddress site)
{
    public sealed record Command(CheckInId CheckIn, CheckInAnswer? Answer, string? Line);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop) =>
        await CheckInAccess.Find(db, command.CheckIn, actor, clock.Today(), stop) is not null
            ? await Answer(command.CheckIn, command.Answer, command.Line, actor.Name, actor, stop)
            : Refusal.NotFound;

    /// <summary>The same for whoever a link let in.</summary>
    internal async Task<Outcome<Done>> Answer(CheckInId id, CheckInAnswer? answer, string? line, string by, Actor actor, CancellationToken stop)
    {
        if (CheckInRules.OfAnswers.Broken(new(answer, line)) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (await db.CheckIns.SingleOrDefaultAsync(c => c.Id == id, stop) is not { AnsweredAt: null } checkIn)
        {
            return Refusal.Changed;
        }

        (checkIn.Answer, checkIn.Line, checkIn.AnsweredBy, checkIn.AnsweredAt) = (answer, NameMentor.Given(line), by, clock.GetUtcNow());
        if (CheckInRules.FollowUpBy(answer!.Value, clock.Today()) is { } day)
        {
            var placement = await db.Placements.AsNoTracking().SingleAsync(p => p.Id == checkIn.Placement, stop);
            var first = (await WhoSupports.Load(db, [placement.Id], stop)).GetValueOrDefault(placement.Id) ?.FirstOrDefault(one => one.From != SupportFrom.School);
            (checkIn.FollowUpOn, checkIn.Owner) = (day, first?.Name);
            foreach (var address in await AskForHelp.FirstAsked(db, placement, schoolMaySee: false, stop))
            {
                mailbox.Put(address, "A placement needs somebody", $"""
                    A check-in says that a placement is not simply going well. It is to be followed up by {day.ToString("d MMMM yyyy", Dates.British)}:
                    {site.Of($"/check-ins/{checkIn.Id.Value}")}
                    """);
            }
        }

        log.Record(new CheckInAnswered(checkIn.Id, checkIn.Placement, checkIn.Provider, checkIn.Moment, checkIn.Who), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}

internal static class CheckInAccess
{
    /// <summary>A school sees its own answers and its mentors', never what the trainee said: that is between the trainee and the provider.</summary>
    public static async Task<IQueryable<CheckIn>> Seen(AppDb db, Actor actor, DateOnly today, CancellationToken stop)
    {
        var placements = await PlacementAccess.Followed(db, actor, Permission.SeeTrainees, today, stop);
        var trainees = await Trainees.TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop);
        return db.CheckIns.Where(c => placements.Any(p => p.Id == c.Placement && (c.Who != HelpAsker.Trainee || trainees.Any(t => t.Id == p.Trainee))));
    }

    public static async Task<CheckIn?> Find(AppDb db, CheckInId id, Actor actor, DateOnly today, CancellationToken stop) =>
        await (await Seen(db, actor, today, stop)).SingleOrDefaultAsync(c => c.Id == id, stop);
}
