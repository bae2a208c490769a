using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>The daily work that erases circumstances after the last day they were to be kept.</summary>
public sealed class EraseDueCircumstances(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command;

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var due = await (from circumstance in db.TraineeCircumstances join trainee in db.Trainees on circumstance.Trainee equals trainee.Id where circumstance.KeepUntil < today select new { circumstance, trainee.Provider }).ToListAsync(stop);
        foreach (var each in due)
        {
            db.Remove(each.circumstance);
            log.Record(new CircumstanceErased(each.circumstance.Trainee, each.Provider, Due: true), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : due.Count;
    }
}
