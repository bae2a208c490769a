using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements.CheckIns;

/// <summary>The provider says who follows a check-in up and by when; or closes it with what came of it.</summary>
public sealed class FollowUpCheckIn(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Outcome">What came of it: then it is closed.</param>
    public sealed record Command(CheckInId CheckIn, string? Owner = null, DateOnly? FollowUpOn = null, string? Outcome = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await CheckInAccess.Find(db, command.CheckIn, actor, today, stop) is not { } checkIn
            || await PlacementAccess.FindFollowed(db, checkIn.Placement, actor, Permission.SeeTrainees, today, stop) is not { } placement || placement.SideOf(actor) == PlacementSide.School)
        {
            return Refusal.NotFound;
        }

        if (!checkIn.NeedsFollowUp)
        {
            return Refusal.Changed;
        }

        var closes = command.Outcome is not null;
        var broken = closes ? CheckInRules.OfClosing.Broken(command.Outcome!) : CheckInRules.OfFollowUps.Broken(new(today, command.Owner ?? "", command.FollowUpOn));
        if (broken.Count > 0)
        {
            return broken;
        }

        if (closes)
        {
            (checkIn.Outcome, checkIn.ClosedBy, checkIn.ClosedAt) = (command.Outcome!.Trim(), actor.Name, clock.GetUtcNow());
        }
        else
        {
            (checkIn.Owner, checkIn.FollowUpOn) = (command.Owner!.Trim(), command.FollowUpOn);
        }

        log.Record(new CheckInFollowedUp(checkIn.Id, checkIn.Placement, checkIn.Provider, closes), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
