using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Records where a trainee stands from a day on. Every step is kept.</summary>
public sealed class ChangeStatus(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(TraineeId Trainee, TraineeStatus? Next, DateOnly? On, string? Reason, Guid? Version = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var trainee = await (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, today, stop)).SingleOrDefaultAsync(t => t.Id == command.Trainee && t.ErasedAt == null, stop);
        if (trainee is null)
        {
            return Refusal.NotFound;
        }

        var route = await db.Courses.Where(c => c.Id == trainee.Course).Select(c => c.Route).SingleAsync(stop);
        var last = await db.TraineeSteps.Where(s => s.Trainee == trainee.Id).Select(s => (DateOnly?)s.On).MaxAsync(stop);
        var facts = new StatusFacts(
            trainee.Status, command.Next, command.On, command.Reason, trainee.StartsOn, last, today,
            route?.Facts.Employed is true && trainee.EmployingSchool is null);
        if (StatusRules.BeforeChanging.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (command.Version is { } version && version != trainee.Version)
        {
            return Refusal.Changed;
        }

        var before = trainee.Status;
        trainee.Status = command.Next!.Value;
        db.Add(TraineeWriting.Step(trainee, command.On!.Value, command.Reason, clock.GetUtcNow(), actor));
        log.Record(new TraineeStatusChanged(trainee.Id, trainee.Provider, before, trainee.Status, command.On.Value), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
