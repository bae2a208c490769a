using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.ManyAgreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Rules a school out for a trainee, or allows it again.</summary>
public sealed class KeepExclusion(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal NoSchool = new("TN-33", "Enter a school by its URN or its whole name in the register", nameof(Command.School));
    public static readonly Refusal NoReason = new("TN-34", "Choose why", nameof(Command.Reason));

    /// <param name="School">URN or whole name.</param>
    /// <param name="Remove">Allows again the school with this id.</param>
    public sealed record Command(TraineeId Trainee, string School, ExclusionReason? Reason, OrganisationId? Remove = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var trainee = await (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, clock.Today(), stop)).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.Trainee && t.ErasedAt == null, stop);
        if (trainee is null)
        {
            return Refusal.NotFound;
        }

        if (command.Remove is { } allowed)
        {
            if (await db.TraineeExclusions.SingleOrDefaultAsync(e => e.Trainee == trainee.Id && e.School == allowed, stop) is { } kept)
            {
                db.Remove(kept);
                log.Record(new ExclusionKept(trainee.Id, trainee.Provider, allowed, Removed: true), actor);
            }

            return await db.SaveOrRefuse(stop) is { } removal ? removal : default(Done);
        }

        var text = command.School.Trim();
        var found = text.Length == 0 ? null : (await KnownBodies.Load(db, [text], stop)).Find(text).Found;
        if (found is not { } school || command.Reason is not { } reason)
        {
            return (List<Refusal>)[.. found is null ? (Refusal[])[NoSchool] : [], .. command.Reason is null ? (Refusal[])[NoReason] : []];
        }

        if (!await db.TraineeExclusions.AnyAsync(e => e.Trainee == trainee.Id && e.School == school, stop))
        {
            db.Add(new TraineeExclusion { Trainee = trainee.Id, School = school, Reason = reason });
            log.Record(new ExclusionKept(trainee.Id, trainee.Provider, school, Removed: false), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
