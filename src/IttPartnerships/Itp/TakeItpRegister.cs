using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Says who of a group was there on a day. Taking it again corrects it.</summary>
public sealed class TakeItpRegister(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="There">Everybody of the group, and whether they were there.</param>
    public sealed record Command(ItpUnitId Unit, ItpGroupId Group, DateOnly Day, IReadOnlyDictionary<TraineeId, bool> There);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await ItpWork.ToKeep(db, command.Unit, actor, today, stop) is not { Access.Names: true } work
            || work.Unit.Groups.Find(g => g.Id == command.Group) is not { } group)
        {
            return Refusal.NotFound;
        }

        var members = group.Members.Select(member => member.Trainee).ToHashSet();
        var facts = new RegisterFacts(ItpAdvice.Days(work.Unit).Contains(command.Day), command.Day <= today, command.There.Keys.All(members.Contains));
        if (ItpRules.BeforeRegister.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var taken = await db.ItpAttendance.Where(a => a.Unit == command.Unit && a.Day == command.Day).ToDictionaryAsync(a => a.Trainee, stop);
        foreach (var (trainee, there) in command.There)
        {
            if (taken.TryGetValue(trainee, out var known))
            {
                known.Attended = there;
            }
            else
            {
                db.Add(new ItpAttendance { Unit = command.Unit, Trainee = trainee, Day = command.Day, Attended = there });
            }
        }

        if (db.ChangeTracker.HasChanges())
        {
            var present = command.There.Values.Count(there => there);
            log.Record(new ItpRegisterTaken(ItpMark.Of(work.Unit, work.Course), group.Id, command.Day, present, command.There.Count - present), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
