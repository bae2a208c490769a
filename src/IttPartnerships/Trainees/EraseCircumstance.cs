using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Erases one circumstance at once, because it is no longer needed or consent was taken back.</summary>
public sealed class EraseCircumstance(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(TraineeId Trainee, CircumstanceId Circumstance);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var trainee = await (await TraineeAccess.Open(db, actor, Permission.SeeCircumstances, clock.Today(), stop)).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.Trainee, stop);
        var kept = trainee is null || !actor.May(Permission.KeepTrainees)
            ? null
            : await db.TraineeCircumstances.SingleOrDefaultAsync(c => c.Id == command.Circumstance && c.Trainee == command.Trainee, stop);
        if (kept is null)
        {
            return Refusal.NotFound;
        }

        db.Remove(kept);
        log.Record(new CircumstanceErased(trainee!.Id, trainee.Provider, Due: false), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
