using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.SupportLinks;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>Answers a request for help: what was done or agreed. Whoever follows the placement at the provider or at the school may.</summary>
public sealed class AnswerHelp(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock)
{
    public sealed record Command(HelpRequestId Request, string Answer);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await (await HelpAccess.Seen(db, actor, clock.Today(), stop)).SingleOrDefaultAsync(r => r.Id == command.Request, stop) is not { } request)
        {
            return Refusal.NotFound;
        }

        if (SupportRules.OfAnswers.Broken(command.Answer) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (!request.IsOpen)
        {
            return Refusal.Changed;
        }

        (request.Answer, request.AnsweredBy, request.AnsweredAt) = (command.Answer.Trim(), actor.Name, clock.GetUtcNow());
        await Tell(request, stop);
        log.Record(new HelpAnswered(request.Id, request.Placement, request.Provider), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    /// <summary>Whoever asked learns that it is answered; never what, for mail is read by more people than it is sent to.</summary>
    private async Task Tell(HelpRequest request, CancellationToken stop)
    {
        var placement = await db.Placements.AsNoTracking().SingleAsync(p => p.Id == request.Placement, stop);
        foreach (var address in (await SupportAddresses.Load(db, [placement], clock.Today(), stop))[placement.Id].Where(address => address.Who == request.Asker))
        {
            mailbox.Put(address.Email, "Your request for help is answered", $"""
                Hello {address.Name},

                Your request for help with a placement is answered. {(request.Asker == HelpAsker.Trainee ? "Open the link to your own page to read what was done or agreed." : "Sign in, or open the link you asked by, to read what was done or agreed.")}
                """);
        }
    }
}
