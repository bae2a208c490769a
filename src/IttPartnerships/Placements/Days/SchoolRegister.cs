using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Days;

/// <summary>Who is at the actor's school in one week, day by day, on one page.</summary>
public sealed class ShowRegister(AppDb db, TimeProvider clock)
{
    /// <param name="Week">Any day of the week; this week where empty.</param>
    public sealed record Query(DateOnly? Week = null);

    /// <param name="Days">Monday to Friday.</param>
    public sealed record Row(PlacementId Placement, string Trainee, string Provider, IReadOnlyList<DayLine> Days);

    public sealed record Answer(DateOnly Monday, DateOnly Today, IReadOnlyList<Row> Rows, bool MayMark);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (actor.Organisation is not { } own || !actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var monday = MondayOf(query.Week ?? today);
        var placements = await Of(db, own, monday, stop);
        var rows = new List<Row>();
        if (placements.Count > 0)
        {
            var ids = placements.ConvertAll(p => p.Trainee);
            var loaded = await LoadStays.Of(db, db.Trainees.Where(t => ids.Contains(t.Id)), stop);
            var names = await db.Trainees.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, stop);
            var providers = placements.Select(p => p.Provider).Distinct().ToList();
            var provided = await db.Organisations.Where(o => providers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
            rows.AddRange(
                from p in placements
                let trainee = loaded.Stays[p.Trainee]
                let lines = ShowDays.Lines(trainee.Stays.First(s => s.Placement == p.Id), trainee, today).ToDictionary(line => line.Day)
                select new Row(p.Id, names[p.Trainee], provided[p.Provider], [.. Enumerable.Range(0, 5).Select(i => lines.GetValueOrDefault(monday.AddDays(i)) ?? new(monday.AddDays(i), DayMark.None, null))]));
        }

        return new Answer(monday, today, [.. rows.OrderBy(row => FoldedText.Fold(row.Trainee), StringComparer.Ordinal)], actor.May(Permission.KeepHosting));
    }

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    internal static Task<List<Placement>> Of(AppDb db, OrganisationId school, DateOnly monday, CancellationToken stop)
    {
        var friday = monday.AddDays(4);
        return db.Placements.AsNoTracking()
            .Where(p => p.School == school && p.Live && PlacementStates.Happening.Contains(p.State) && p.FirstDay <= friday && p.LastDay >= monday).ToListAsync(stop);
    }
}

/// <summary>A school takes the register of a week at once: each planned day was as planned, missed, or the school was closed.</summary>
public sealed class TakeRegister(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal Extra = new("PD-07", "The register is for planned days. Add an extra day on the placement’s own page", nameof(Command.Marks));

    /// <param name="Kind">Empty for: here, as planned.</param>
    public sealed record Mark(PlacementId Placement, DateOnly Day, DayKind? Kind);

    public sealed record Command(DateOnly Week, IReadOnlyList<Mark> Marks);

    /// <summary>Answers how many days changed.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepHosting))
        {
            return Refusal.NotFound;
        }

        if (command.Marks.Any(mark => mark.Kind == DayKind.Extra))
        {
            return Extra;
        }

        var (monday, today) = (ShowRegister.MondayOf(command.Week), clock.Today());
        var placements = (await ShowRegister.Of(db, own, monday, stop)).ToDictionary(p => p.Id);
        if (command.Marks.Any(mark => !placements.ContainsKey(mark.Placement)))
        {
            return Refusal.NotFound;
        }

        var trainees = placements.Values.Select(p => p.Trainee).ToList();
        var loaded = await LoadStays.Of(db, db.Trainees.Where(t => trainees.Contains(t.Id)), stop);
        var ids = placements.Keys.ToList();
        var known = await db.PlacementDays.Where(d => ids.Contains(d.Placement) && d.Day >= monday && d.Day <= monday.AddDays(4)).ToDictionaryAsync(d => (d.Placement, d.Day), stop);
        List<Mark> changed = [.. command.Marks.DistinctBy(mark => (mark.Placement, mark.Day)).Where(mark => mark.Day >= monday && mark.Day <= today && Planned(mark) && Differs(mark))];
        foreach (var mark in changed)
        {
            MarkDay.Set(db, known.GetValueOrDefault((mark.Placement, mark.Day)), mark.Placement, mark.Day, mark.Kind, "The school", clock.GetUtcNow());
        }

        log.Record(new RegisterTaken(own, monday, changed.Count, [.. changed.Select(mark => mark.Placement).Distinct()]), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : changed.Count;

        bool Differs(Mark mark) => known.GetValueOrDefault((mark.Placement, mark.Day))?.Kind != mark.Kind;

        bool Planned(Mark mark)
        {
            var trainee = loaded.Stays[placements[mark.Placement].Trainee];
            return mark.Day <= monday.AddDays(4) && CountTrainee.PlannedDays(trainee.Stays.First(s => s.Placement == mark.Placement), trainee).Contains(mark.Day);
        }
    }
}

public sealed record RegisterTaken(OrganisationId School, DateOnly Week, int Changed, IReadOnlyList<PlacementId> Placements) : JournalEvent
{
    public override string Summary => $"Took the register of the week of {Week:yyyy-MM-dd}: {Changed} {(Changed == 1 ? "day" : "days")} changed";

    public override IReadOnlyList<Guid> Subjects => [School.Value, .. Placements.Select(placement => placement.Value)];
}
