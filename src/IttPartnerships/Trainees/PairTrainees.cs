using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Says that two trainees of one provider travel together, or no longer.</summary>
public sealed class PairTrainees(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal NoOther = new("TN-35", "Enter the reference of another trainee of the same provider", nameof(Command.With));

    /// <param name="With">The other one's reference.</param>
    /// <param name="Remove">Ends the pair with this trainee.</param>
    public sealed record Command(TraineeId Trainee, string With, TraineeId? Remove = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var open = (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, clock.Today(), stop)).AsNoTracking().Where(t => t.ErasedAt == null);
        var trainee = await open.SingleOrDefaultAsync(t => t.Id == command.Trainee, stop);
        if (trainee is null)
        {
            return Refusal.NotFound;
        }

        var reference = command.With.Trim();
        var other = command.Remove is { } removed
            ? await open.SingleOrDefaultAsync(t => t.Id == removed, stop)
            : await open.SingleOrDefaultAsync(t => t.Provider == trainee.Provider && t.Reference == reference && t.Id != trainee.Id, stop);
        if (other is null)
        {
            return command.Remove is null ? NoOther : Refusal.NotFound;
        }

        var (first, second) = trainee.Id.Value.CompareTo(other.Id.Value) < 0 ? (trainee.Id, other.Id) : (other.Id, trainee.Id);
        var pair = await db.TraineePairs.SingleOrDefaultAsync(p => p.First == first && p.Second == second, stop);
        if ((pair is null) == (command.Remove is not null))
        {
            return default(Done);
        }

        if (pair is null)
        {
            db.Add(new TraineePair { First = first, Second = second });
        }
        else
        {
            db.Remove(pair);
        }

        log.Record(new PairKept(trainee.Id, trainee.Provider, other.Id, Removed: pair is not null), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
