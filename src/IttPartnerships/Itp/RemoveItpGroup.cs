using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Removes a group. Its trainees are in none then; registers taken stay.</summary>
public sealed class RemoveItpGroup(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ItpUnitId Unit, ItpGroupId Group, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await ItpWork.ToKeep(db, command.Unit, actor, clock.Today(), stop) is not { } work
            || work.Unit.Groups.Find(g => g.Id == command.Group) is not { } group)
        {
            return Refusal.NotFound;
        }

        if (work.Unit.Version != command.Version)
        {
            return Refusal.Changed;
        }

        db.Remove(group);
        db.Entry(work.Unit).State = EntityState.Modified;
        log.Record(new ItpGroupRemoved(ItpMark.Of(work.Unit, work.Course), group.Id), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
