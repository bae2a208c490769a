using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

public sealed record RemovalFacts(bool HasRegister);

/// <summary>Removes a week that did not happen, with its groups.</summary>
public sealed class RemoveItpUnit(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ItpUnitId Unit, Guid Version);

    public static readonly IReadOnlyList<Rule<RemovalFacts>> Rules =
    [
        new("IP-12", "A register of this week was taken, so it stays: it counts for whoever attended", "IT-01", facts => !facts.HasRegister),
    ];

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await ItpWork.ToKeep(db, command.Unit, actor, clock.Today(), stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        if (work.Unit.Version != command.Version)
        {
            return Refusal.Changed;
        }

        if (Rules.Broken(new(await db.ItpAttendance.AnyAsync(a => a.Unit == command.Unit, stop))) is { Count: > 0 } broken)
        {
            return broken;
        }

        db.Remove(work.Unit);
        log.Record(new ItpUnitRemoved(ItpMark.Of(work.Unit, work.Course)), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
