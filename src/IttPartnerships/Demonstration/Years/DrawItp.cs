using IttPartnerships.Hosting;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Demonstration.Years;

/// <summary>Intensive weeks of one course: groups at a school or at the centre, and who was there on days gone by.</summary>
internal sealed class DrawItp(AcademicYear year, DateOnly today, Chance chance, IReadOnlyList<Offer> hosts)
{
    private const int MostInAGroup = 16;

    private readonly Dictionary<(OfferId Offer, DateOnly Monday), int> taken = [];

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
            var host = place == ItpPlace.School ? Host(i + week.Number, members.Length, week.FirstDay) : null;
            var group = new ItpGroup { Id = ItpGroupId.New(), Unit = unit.Id, Name = $"Group {i + 1}", Host = host?.School, Offer = host?.Id, Capacity = host is null ? MostInAGroup : members.Length };
            group.Members.AddRange(members.Select(trainee => new ItpMember { Unit = unit.Id, Trainee = trainee.Id, Group = group.Id }));
            unit.Groups.Add(group);
        }

        return unit;
    });

    /// <summary>The next school that has offered enough and has it left in that week; none where all are full.</summary>
    private Offer? Host(int first, int size, DateOnly firstDay)
    {
        var monday = firstDay.AddDays(-(((int)firstDay.DayOfWeek + 6) % 7));
        var host = Enumerable.Range(first, hosts.Count).Select(at => hosts[at % hosts.Count]).FirstOrDefault(offer => offer.Places - taken.GetValueOrDefault((offer.Id, monday)) >= size);
        if (host is not null)
        {
            taken[(host.Id, monday)] = taken.GetValueOrDefault((host.Id, monday)) + size;
        }

        return host;
    }

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
