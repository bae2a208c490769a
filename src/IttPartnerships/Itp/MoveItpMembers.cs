using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Puts trainees into groups of a unit, or out of them. A trainee is in one group of a unit at most.</summary>
public sealed class MoveItpMembers(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="To">Where each goes; null takes them out. Who is not named stays.</param>
    public sealed record Command(ItpUnitId Unit, IReadOnlyDictionary<TraineeId, ItpGroupId?> To);

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await ItpWork.ToKeep(db, command.Unit, actor, clock.Today(), stop) is not { Access.Names: true } work
            || command.To.Values.Any(group => group is not null && work.Unit.Groups.TrueForAll(g => g.Id != group)))
        {
            return Refusal.NotFound;
        }

        var members = work.Unit.Groups.SelectMany(group => group.Members).ToDictionary(member => member.Trainee);
        var moved = command.To.Where(line => members.GetValueOrDefault(line.Key)?.Group != line.Value).ToList();
        if (moved.Count == 0)
        {
            return 0;
        }

        var known = await ItpTrainees.Of(db, work.Unit).Select(t => t.Id).ToHashSetAsync(stop);
        var after = members.Values.Select(member => (member.Trainee, Group: (ItpGroupId?)member.Group)).Where(member => !command.To.ContainsKey(member.Trainee))
            .Concat(command.To.Select(line => (Trainee: line.Key, Group: line.Value))).ToLookup(member => member.Group);
        var room = work.Unit.Groups.TrueForAll(group => !(after[group.Id].Count() > group.Capacity));
        var facts = new MemberFacts(moved.TrueForAll(line => line.Value is null || known.Contains(line.Key)), room);
        if (ItpRules.BeforeMoving.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        // Out first, then in: what a move frees the next may take.
        await using var whole = await WholeWork.Begin(db, stop);
        db.RemoveRange(moved.Where(line => members.ContainsKey(line.Key)).Select(line => members[line.Key]));
        log.Record(new ItpMembersMoved(ItpMark.Of(work.Unit, work.Course), moved.Count), actor);
        if (await db.SaveMembers(stop) is { } overtaken)
        {
            return overtaken;
        }

        db.AddRange(moved.Where(line => line.Value is not null).Select(line => new ItpMember { Unit = work.Unit.Id, Trainee = line.Key, Group = line.Value!.Value }));
        if (await db.SaveMembers(stop) is { } refusal)
        {
            return refusal;
        }

        await whole.Commit(stop);
        return moved.Count;
    }
}

internal static class ItpTrainees
{
    /// <summary>Who trains on a unit’s course in its year: whoever’s training has a day in it.</summary>
    public static IQueryable<Trainee> Of(AppDb db, ItpUnit unit)
    {
        var (first, last) = (unit.FirstDay, unit.LastDay);
        return db.Trainees.AsNoTracking().Where(t => t.Course == unit.Course && t.StartsOn <= last && t.EndsOn >= first
            && t.Status != TraineeStatus.Withdrawn && t.Status != TraineeStatus.Deferred);
    }
}
