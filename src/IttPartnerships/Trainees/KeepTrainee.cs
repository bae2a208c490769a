using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Partnerships.ManyAgreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Adds a trainee or changes what is kept of one.</summary>
public sealed class KeepTrainee(AppDb db, ActivityLog log, CurrentRegister register, TimeProvider clock)
{
    /// <param name="Trainee">Null adds one.</param>
    /// <param name="Version">The version that was looked at; someone else's change since then refuses this one.</param>
    public sealed record Command(TraineeId? Trainee, TraineeDetails Details, Guid? Version = null);

    public async Task<Outcome<TraineeId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepTrainees))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var trainee = command.Trainee is { } id
            ? await (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, today, stop)).SingleOrDefaultAsync(t => t.Id == id && t.ErasedAt == null, stop)
            : null;
        if (command.Trainee is not null && trainee is null)
        {
            return Refusal.NotFound;
        }

        var details = command.Details.Tidy();
        var course = await (await TraineeAccess.Courses(db, actor, today, stop)).AsNoTracking().SingleOrDefaultAsync(c => c.Id == details.Course, stop);
        var fits = course is not null && (trainee is null || trainee.Provider == course.Provider);
        var employer = details.EmployingSchool is { } school ? (await KnownBodies.Load(db, [school], stop)).Find(school).Found : null;
        var facts = new TraineeToKeep(
            details, fits, course?.Route, course is not null && await db.Trainees.AnyAsync(t => t.Provider == course.Provider && t.Reference == details.Reference && t.Id != command.Trainee, stop),
            employer is not null, trainee?.Status ?? TraineeStatus.Expected, today);
        if (TraineeRules.BeforeKeeping.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (trainee is not null && trainee.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var places = (await register.Now(stop)).Postcodes;
        if (trainee is null)
        {
            trainee = TraineeWriting.New(details, course!, employer, places);
            db.Add(trainee);
            db.Add(TraineeWriting.FirstStep(trainee, today, clock.GetUtcNow(), actor));
            log.Record(new TraineeAdded(trainee.Id, trainee.Provider, course!.Code), actor);
        }
        else if (TraineeWriting.Apply(trainee, details, employer, places) is { Count: > 0 } changed)
        {
            log.Record(new TraineeChanged(trainee.Id, trainee.Provider, changed), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : trainee.Id;
    }
}
