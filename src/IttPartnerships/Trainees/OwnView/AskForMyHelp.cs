using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>A trainee asks for help with a placement on their own page; the school reads it only where they say so.</summary>
public sealed class AskForMyHelp(AppDb db, AskForHelp ask, TimeProvider clock)
{
    public sealed record Command(string Token, PlacementId? Placement, string Text, bool SchoolMaySee = false);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await TraineeTokens.WhosePage(db, command.Token, clock.GetUtcNow(), stop) is not { } trainee)
        {
            return OpenMyTraining.Closed;
        }

        if (await db.Placements.AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.Placement && p.Trainee == trainee.Id && p.Live && p.PublishedOn <= today, stop) is not { } placement)
        {
            return (List<Refusal>)[SupportRules.NoPlacement, .. SupportRules.OfRequests.Broken(command.Text)];
        }

        var asked = await ask.Ask(placement, HelpAsker.Trainee, trainee.Name, command.Text, command.SchoolMaySee, new Actor(null, null, "A trainee, through their link", []), stop);
        return asked.Succeeded ? default(Done) : asked.Refusals.ToList();
    }
}
