using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Shares the trainees who are in no group yet evenly among the groups with room.</summary>
public sealed class FillItpGroups(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ItpUnitId Unit);

    /// <param name="Left">Trainees for whom there was no room.</param>
    public sealed record Filled(int Moved, int Left);

    public async Task<Outcome<Filled>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await ItpWork.ToKeep(db, command.Unit, actor, clock.Today(), stop) is not { Access.Names: true } work)
        {
            return Refusal.NotFound;
        }

        var placed = work.Unit.Groups.SelectMany(group => group.Members).Select(member => member.Trainee).ToHashSet();
        var waiting = (await ItpTrainees.Of(db, work.Unit).OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => t.Id).ToListAsync(stop)).FindAll(id => !placed.Contains(id));
        var shares = Shared(waiting, [.. work.Unit.Groups.OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => (group.Id, group.Members.Count, group.Capacity))]);
        var moved = await new MoveItpMembers(db, log, clock).Run(new(command.Unit, shares.ToDictionary(share => share.Key, share => (ItpGroupId?)share.Value)), actor, stop);
        return moved.Succeeded ? new Filled(moved.Value, waiting.Count - shares.Count) : moved.Refusals.ToList();
    }

    /// <summary>Each goes where fewest are, the first of these by name; none goes where there is no room.</summary>
    public static IReadOnlyDictionary<TraineeId, ItpGroupId> Shared(IReadOnlyList<TraineeId> waiting, IReadOnlyList<(ItpGroupId Id, int Members, int? Capacity)> groups)
    {
        var members = groups.Select(group => group.Members).ToArray();
        Dictionary<TraineeId, ItpGroupId> to = [];
        foreach (var trainee in waiting)
        {
            var least = Enumerable.Range(0, groups.Count).Where(index => !(members[index] >= groups[index].Capacity)).OrderBy(index => members[index]).ThenBy(index => index).FirstOrDefault(-1);
            if (least < 0)
            {
                break;
            }

            members[least]++;
            to.Add(trainee, groups[least].Id);
        }

        return to;
    }
}
