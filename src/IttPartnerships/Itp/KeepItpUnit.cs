using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>Adds or changes a week of a course’s Intensive Training and Practice.</summary>
public sealed class KeepItpUnit(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Content(DateOnly FirstDay, DateOnly LastDay, string Focus, decimal PlannedHours, decimal ExpertHours, string? Expert, ItpPlace Place);

    /// <param name="Unit">Null adds one.</param>
    public sealed record Command(CourseId Course, AcademicYear Year, ItpUnitId? Unit, Content Content, Guid? Version = null);

    public async Task<Outcome<ItpUnitId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var access = await ItpAccess.Load(db, actor, clock.Today(), stop);
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == command.Course, stop) is not { } course || !access.MayKeep(course))
        {
            return Refusal.NotFound;
        }

        var units = await db.ItpUnits.Where(u => u.Course == course.Id && u.Year == command.Year).ToListAsync(stop);
        var unit = units.Find(u => u.Id == command.Unit);
        if (command.Unit is not null && unit is null)
        {
            return Refusal.NotFound;
        }

        var (said, focus) = (command.Content, command.Content.Focus.Trim());
        var expert = string.IsNullOrWhiteSpace(said.Expert) ? null : said.Expert.Trim();
        var facts = new UnitFacts(
            command.Year, focus, said.FirstDay, said.LastDay, said.PlannedHours, said.ExpertHours, expert,
            units.Exists(other => other != unit && other.FirstDay <= said.LastDay && said.FirstDay <= other.LastDay),
            unit is not null && await db.ItpAttendance.AnyAsync(a => a.Unit == unit.Id && (a.Day < said.FirstDay || a.Day > said.LastDay), stop));
        if (ItpRules.BeforeKeeping.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var added = unit is null;
        if (unit is null)
        {
            unit = new() { Id = ItpUnitId.New(), Provider = course.Provider, Course = course.Id, Year = command.Year, Focus = focus, Number = units.Select(u => u.Number).DefaultIfEmpty().Max() + 1 };
            db.Add(unit);
        }
        else if (unit.Version != command.Version)
        {
            return Refusal.Changed;
        }

        (unit.FirstDay, unit.LastDay, unit.Focus, unit.Place) = (said.FirstDay, said.LastDay, focus, said.Place);
        (unit.PlannedHours, unit.ExpertHours, unit.Expert) = (said.PlannedHours, said.ExpertHours, expert);
        if (db.ChangeTracker.HasChanges())
        {
            log.Record(new ItpUnitKept(ItpMark.Of(unit, course), added), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : unit.Id;
    }
}
