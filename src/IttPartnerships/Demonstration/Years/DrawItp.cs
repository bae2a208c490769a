using IttPartnerships.Hosting;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Demonstration.Years;

/// <summary>Intensive weeks of one course: groups at a school or at the centre, and who was there on days gone by.</summary>
internal sealed class DrawItp(AcademicYear year, DateOnly today, Chance chance, IReadOnlyList<Offer> hosts)
{
    private const int MostInAGroup = 24;

    public IEnumerable<ItpUnit> Units(Course course, ProgrammePattern pattern, IReadOnlyList<Trainee> trainees) => pattern.ItpWeeks.Select(week =>
    {
        var place = week.Number switch { 2 => ItpPlace.Centre, 4 => ItpPlace.Online, _ => ItpPlace.School };
        var unit = new ItpUnit
        {
            Id = ItpUnitId.New(), Provider = course.Provider, Course = course.Id, Year = year, Number = week.Number, FirstDay = week.FirstDay, LastDay = week.LastDay, Focus = week.Focus,
            PlannedHours = 25, ExpertHours = week.Number == 4 ? 4 : 6, Expert = week.Number == 4 ? null : "Dr Elowen Carrowby", Place = place, Version = Guid.CreateVersion7(),
        };
        foreach (var (i, members) in trainees.Chunk(MostInAGroup).Index())
        {
            var host = place == ItpPlace.School && hosts.Count > 0 ? hosts[(i + week.Number) % hosts.Count] : null;
            var group = new ItpGroup { Id = ItpGroupId.New(), Unit = unit.Id, Name = $"Group {i + 1}", Host = host?.School, Offer = host?.Id, Capacity = MostInAGroup };
            group.Members.AddRange(members.Select(trainee => new ItpMember { Unit = unit.Id, Trainee = trainee.Id, Group = group.Id }));
            unit.Groups.Add(group);
        }

        return unit;
    });

    public IEnumerable<ItpAttendance> Attendance(ItpUnit unit, IReadOnlyDictionary<TraineeId, Trainee> trainees)
    {
        for (var day = unit.FirstDay; day <= unit.LastDay && day < today; day = day.AddDays(1))
        {
            foreach (var member in unit.Groups.SelectMany(group => group.Members).Where(member => IsThere(trainees[member.Trainee], day)))
            {
                yield return new ItpAttendance { Unit = unit.Id, Trainee = member.Trainee, Day = day, Attended = !chance.Happens(0.03) };
            }
        }
    }

    private static bool IsThere(Trainee trainee, DateOnly day) =>
        day >= trainee.StartsOn && (trainee.Status is not (TraineeStatus.Withdrawn or TraineeStatus.Deferred) || day < trainee.StartsOn.AddDays(75));
}
