using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Links;

/// <summary>A provider sets the days on which schools that are silent, unsure, or whose answer has grown old are asked again.</summary>
public sealed class KeepNudgeDays(AppDb db, ActivityLog log, TimeProvider clock)
{
    public const int Most = 12;
    public static readonly Refusal TooMany = new("HO-48", "Set no more than 12 days in a year", nameof(Command.Days));
    public static readonly Refusal Past = new("HO-49", "Each day must be after today", nameof(Command.Days));

    /// <param name="Days">All that are to come for the year asked about; days that have passed stay.</param>
    public sealed record Command(AcademicYear Year, IReadOnlyList<DateOnly> Days);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepHosting, own))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var days = command.Days.Distinct().Order().ToList();
        var kept = await db.NudgeDays.Where(d => d.Provider == own && d.SentAt == null).ToListAsync(stop);
        if (days.Count > Most || days.Exists(day => day <= today && !kept.Exists(known => known.Day == day)))
        {
            return days.Count > Most ? TooMany : Past;
        }

        db.RemoveRange(kept.Where(known => known.Year == command.Year && !days.Contains(known.Day)));
        var taken = await db.NudgeDays.AsNoTracking().Where(d => d.Provider == own).Select(d => d.Day).ToListAsync(stop);
        db.AddRange(days.Where(day => !taken.Contains(day)).Select(day => new NudgeDay { Provider = own, Day = day, Year = command.Year }));
        log.Record(new NudgeDaysKept(own, days), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
