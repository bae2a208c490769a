using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Calendars;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Days;

/// <summary>What one day of a placement is.</summary>
public enum DayMark
{
    /// <summary>Not a day in school, and nobody said otherwise.</summary>
    None,
    Itp,
    Planned,
    InSchool,
    Extra,
    Absent,
    SchoolClosed,
}

public sealed record DayLine(DateOnly Day, DayMark Mark, string? SaidBy);

/// <summary>The days of one placement, planned and as they were.</summary>
public sealed class ShowDays(AppDb db, TimeProvider clock)
{
    public sealed record Query(PlacementId Placement);

    /// <param name="Days">Every Monday to Friday of the placement.</param>
    /// <param name="Sources">Whose term dates hold in each year it lies in.</param>
    /// <param name="MayMark">The reader may say that a day was otherwise.</param>
    public sealed record Answer(
        PlacementId Placement, string Trainee, string School, PlacementState State, DateOnly FirstDay, DateOnly LastDay, DayCount Count, IReadOnlyList<DayLine> Days,
        IReadOnlyDictionary<AcademicYear, CalendarSource> Sources, string? Authority, DateOnly Today, PlacementSide Side, bool MayMark);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementAccess.FindFollowed(db, query.Placement, actor, Permission.SeeTrainees, today, stop) is not { } placement)
        {
            return Refusal.NotFound;
        }

        var loaded = await LoadStays.Of(db, db.Trainees.Where(t => t.Id == placement.Trainee), stop);
        var trainee = loaded.Stays[placement.Trainee];
        var name = await db.Trainees.Where(t => t.Id == placement.Trainee).Select(t => t.Name).SingleAsync(stop);
        var school = await db.Organisations.Where(o => o.Id == placement.School).Select(o => o.Name).SingleAsync(stop);
        var stay = trainee.Stays.FirstOrDefault(s => s.Placement == placement.Id);
        var calendar = loaded.Calendars.GetValueOrDefault(placement.School);
        return new Answer(
            placement.Id, name, school, placement.State, placement.FirstDay, placement.LastDay,
            stay is null ? default : CountTrainee.Days(trainee, today).ByPlacement[placement.Id], stay is null ? [] : Lines(stay, trainee, today),
            calendar?.Sources ?? new Dictionary<AcademicYear, CalendarSource>(), calendar?.Authority, today, placement.SideOf(actor),
            stay is { Happens: true } && actor.May(Permission.KeepHosting));
    }

    internal static List<DayLine> Lines(Stay stay, TraineeStays trainee, DateOnly today)
    {
        var planned = CountTrainee.PlannedDays(stay, trainee).ToHashSet();
        var otherwise = stay.Otherwise.ToDictionary(day => day.Day);
        List<DayLine> lines = [];
        for (var day = stay.Period.From!.Value; day <= stay.Period.Until!.Value; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                lines.Add(new(day, Mark(day), otherwise.GetValueOrDefault(day)?.SaidBy));
            }
        }

        return lines;

        DayMark Mark(DateOnly day) => otherwise.GetValueOrDefault(day)?.Kind switch
        {
            _ when CountTrainee.IsItp(trainee, day) => DayMark.Itp,
            DayKind.Extra => DayMark.Extra,
            DayKind.Absent => DayMark.Absent,
            DayKind.SchoolClosed => DayMark.SchoolClosed,
            _ when !planned.Contains(day) => DayMark.None,
            _ => stay.Happens && day <= today ? DayMark.InSchool : DayMark.Planned,
        };
    }
}
